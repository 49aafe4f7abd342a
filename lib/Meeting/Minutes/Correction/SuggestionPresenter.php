<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Correction;

use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Meeting\Minutes\MinutesText;
use OCA\Verband\Meeting\Minutes\TextMapper;
use OCA\Verband\Platform\Clock;

/** Suggestions as the API shows them. */
final class SuggestionPresenter {
	public function __construct(
		private readonly TextMapper $texts,
		private readonly PersonMapper $persons,
		private readonly Clock $clock,
	) {
	}

	/** @return array<string, mixed> `Suggestion` of openapi.json */
	public function one(Suggestion $suggestion): array {
		return $this->all([$suggestion])[0];
	}

	/**
	 * @param list<Suggestion> $suggestions of one meeting
	 * @return list<array<string, mixed>>
	 */
	public function all(array $suggestions): array {
		$texts = $suggestions === [] ? [] : $this->texts->ofMeeting($suggestions[0]->meetingId);
		$ids = array_map(static fn (Suggestion $one): array => array_filter([$one->personId, $one->decidedBy]), $suggestions);
		$persons = $this->persons->findMany(array_values(array_unique(array_merge([], ...$ids))));
		$name = static fn (?int $id): string => ($persons[$id] ?? null)?->getName() ?? Persons::FORMER;
		return array_map(fn (Suggestion $one): array => [
			'id' => $one->id,
			'meetingId' => $one->meetingId,
			'itemId' => $one->itemId,
			'by' => $name($one->personId),
			'passage' => $one->passage,
			'replacement' => $one->replacement,
			'note' => $one->note,
			'state' => $one->state->value,
			'fits' => $one->fits($texts[$one->itemId] ?? new MinutesText($one->itemId, $one->meetingId, '', 0)),
			'decidedBy' => $one->decidedAt === null ? null : $name($one->decidedBy),
			'decidedAt' => $one->decidedAt === null ? null : $this->clock->iso($one->decidedAt),
		], $suggestions);
	}
}
