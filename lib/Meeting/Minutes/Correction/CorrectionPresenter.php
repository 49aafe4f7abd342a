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

/** Corrections as the API shows them. */
final class CorrectionPresenter {
	public function __construct(
		private readonly TextMapper $texts,
		private readonly PersonMapper $persons,
		private readonly Clock $clock,
	) {
	}

	/** @return array<string, mixed> `Correction` of openapi.json */
	public function one(Correction $correction): array {
		return $this->all([$correction])[0];
	}

	/**
	 * @param list<Correction> $corrections of one meeting
	 * @return list<array<string, mixed>>
	 */
	public function all(array $corrections): array {
		$texts = $corrections === [] ? [] : $this->texts->ofMeeting($corrections[0]->meetingId);
		$ids = array_map(static fn (Correction $one): array => array_filter([$one->personId, $one->decidedBy]), $corrections);
		$persons = $this->persons->findMany(array_values(array_unique(array_merge([], ...$ids))));
		$name = static fn (?int $id): string => ($persons[$id] ?? null)?->getName() ?? Persons::FORMER;
		return array_map(fn (Correction $one): array => [
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
		], $corrections);
	}
}
