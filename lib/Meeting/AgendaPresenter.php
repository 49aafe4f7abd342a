<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Gliederung\Persons;

/** Items of an agenda as the API shows them. */
final class AgendaPresenter {
	public function __construct(
		private readonly PersonMapper $persons,
	) {
	}

	/**
	 * @param list<AgendaItem> $items
	 * @param bool $internal does the asker see what is internal?
	 * @return list<array<string, mixed>> `AgendaItem` of openapi.json
	 */
	public function all(array $items, bool $internal): array {
		$shown = array_values(array_filter($items, static fn (AgendaItem $item): bool => $internal || !$item->isInternal()));
		$ids = [];
		foreach ($shown as $item) {
			array_push($ids, ...array_filter([$item->getResponsibleId(), $item->getProposedBy()]));
		}
		$persons = $this->persons->findMany($ids);
		$person = static fn (?int $id): ?array => $id === null ? null : (($persons[$id] ?? null)?->toRef()
			?? ['id' => $id, 'name' => Persons::FORMER, 'hasAccount' => false]);
		return array_map(static fn (AgendaItem $item): array => [
			'id' => $item->getId(),
			'gliederungId' => $item->getGliederungId(),
			'meetingId' => $item->getMeetingId(),
			'title' => $item->getTitle(),
			'note' => $item->getNote(),
			'minutes' => $item->getMinutes(),
			'responsible' => $person($item->getResponsibleId()),
			'internal' => $item->isInternal(),
			'standing' => $item->standing()->value,
			'state' => $item->state()->value,
			// who brings something up is the body's own affair
			'proposedBy' => $internal ? $person($item->getProposedBy()) : null,
			'carriedFrom' => $item->getCarriedFrom(),
			'usedSeconds' => $item->getUsedSeconds(),
			'documents' => $item->documentIds(),
			'etag' => $item->etag(),
		], $shown);
	}
}
