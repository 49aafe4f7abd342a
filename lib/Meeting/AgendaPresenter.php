<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Gliederung\Person;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Platform\Documents;
use OCA\Verband\Platform\Etag;

/** Items of an agenda and topics as the API shows them to the person of this request. */
final class AgendaPresenter {
	public function __construct(
		private readonly MeetingAccess $access,
		private readonly ItemAccess $itemAccess,
		private readonly AgendaItemMapper $items,
		private readonly PersonMapper $persons,
		private readonly Documents $documents,
	) {
	}

	/** @return array{items: list<array<string, mixed>>, etag: string} `Agenda` of openapi.json */
	public function agenda(DatedMeeting $dated): array {
		$items = $this->items->ofMeeting($dated->id());
		$internal = $this->access->readsInternal($dated);
		$writes = $this->access->writes($dated);
		$shown = array_values(array_filter($items, static fn (AgendaItem $item): bool => $internal || !$item->isInternal()));
		return [
			'items' => $this->all($shown, $internal, static fn (): bool => $writes),
			'etag' => self::etag($items, $internal),
		];
	}

	/** @return list<int> */
	public function internalIds(int $meetingId): array {
		$internal = array_filter($this->items->ofMeeting($meetingId), static fn (AgendaItem $item): bool => $item->isInternal());
		return array_values(array_map(static fn (AgendaItem $item): int => $item->getId(), $internal));
	}

	/**
	 * @param list<AgendaItem> $items of one body, those that the person sees
	 * @return list<array<string, mixed>> `AgendaItem` of openapi.json
	 */
	public function topics(array $items): array {
		return $this->all($items, $items !== [] && $this->itemAccess->readsInternal($items[0]), $this->itemAccess->writes(...));
	}

	/** @return array<string, mixed> `AgendaItem` of openapi.json */
	public function one(AgendaItem $item): array {
		return $this->all([$item], $this->itemAccess->readsInternal($item), $this->itemAccess->writes(...))[0];
	}

	/**
	 * What tells one state of an agenda, and one view of it, from another.
	 * @param list<AgendaItem> $items
	 */
	public static function etag(array $items, bool $internal): string {
		return Etag::of((string)(int)$internal, ...array_map(
			static fn (AgendaItem $item): string => $item->getId() . '/' . $item->getPosition() . '/' . $item->getRevision(), $items,
		));
	}

	/**
	 * @param list<AgendaItem> $items
	 * @param \Closure(AgendaItem): bool $writes
	 * @return list<array<string, mixed>>
	 */
	private function all(array $items, bool $internal, \Closure $writes): array {
		$personIds = $documentIds = [];
		foreach ($items as $item) {
			array_push($personIds, ...array_filter([$item->getResponsibleId(), $item->getProposedBy()]));
			array_push($documentIds, ...$item->documentIds());
		}
		$persons = $this->persons->findMany($personIds);
		$names = $documentIds === [] ? [] : $this->documents->names((string)$this->access->viewer()->uid, array_values(array_unique($documentIds)));
		$person = static fn (?int $id): ?array => $id === null ? null : Person::refOf($persons, $id);
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
			'documents' => array_values(array_map(
				static fn (int $id): array => ['id' => $id, 'name' => $names[$id]],
				array_filter($item->documentIds(), static fn (int $id): bool => isset($names[$id])),
			)),
			'can' => ['edit' => $writes($item)],
			'etag' => $item->etag(),
		], $items);
	}
}
