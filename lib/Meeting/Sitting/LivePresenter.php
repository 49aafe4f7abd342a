<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

use OCA\Verband\Meeting\AgendaItem;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingPeople;
use OCA\Verband\Meeting\Resolution\Resolution;
use OCA\Verband\Meeting\Resolution\ResolutionMapper;
use OCA\Verband\Meeting\Resolution\ResolutionPresenter;
use OCA\Verband\Meeting\Task\TaskList;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Etag;

/** All that the screens of a sitting show, as the person of this request may see it. */
final class LivePresenter {
	public function __construct(
		private readonly SittingAccess $access,
		private readonly AgendaItemMapper $items,
		private readonly MeetingPeople $people,
		private readonly LivePeople $livePeople,
		private readonly LiveSpeech $speech,
		private readonly ResolutionMapper $resolutions,
		private readonly ResolutionPresenter $resolutionPresenter,
		private readonly TaskList $tasks,
		private readonly Voters $voters,
		private readonly Clock $clock,
	) {
	}

	/** What tells one state of the sitting, and one view of it, from another: nothing is looked up for it. */
	public function etag(DatedMeeting $dated): string {
		return Etag::of($dated->id(), $dated->meeting->getLive(), $dated->version(), $this->access->fingerprint());
	}

	/**
	 * @param string $since the cursor of the answer before: only what the log has got since is sent
	 * @return array<string, mixed> `Live` of openapi.json
	 */
	public function one(DatedMeeting $dated, string $since): array {
		$meeting = $dated->meeting;
		$internal = $this->access->readsInternal($dated);
		$leads = $this->access->leads($dated);
		$agenda = $this->items->ofMeeting($dated->id());
		$hidden = $internal ? [] : array_values(array_map(
			static fn (AgendaItem $item): int => $item->getId(), array_filter($agenda, static fn (AgendaItem $item): bool => $item->isInternal()),
		));
		$people = $this->people->of($dated);
		$current = $meeting->getCurrentItemId();
		$isHidden = in_array($current, $hidden, true);
		$now = $this->clock->now();
		return [
			'id' => $dated->id(),
			'gliederungId' => $meeting->getGliederungId(),
			'title' => $dated->title,
			'location' => $dated->location,
			'kind' => $meeting->kind()->value,
			'state' => $meeting->state()->value,
			'status' => $dated->status->value,
			'start' => $this->clock->iso($dated->start),
			'startedAt' => $this->instant($meeting->getStartedAt()),
			'closedAt' => $this->instant($meeting->getClosedAt()),
			'now' => $now->format('Y-m-d\TH:i:s.v\Z'),
			'currentItemId' => $isHidden ? null : $current,
			'behindClosedDoors' => $isHidden,
			'items' => array_values(array_map($this->item(...), array_filter(
				$agenda, static fn (AgendaItem $item): bool => !in_array($item->getId(), $hidden, true),
			))),
			'quorum' => $this->voters->quorum($dated, $now->getTimestamp(), $people)->toArray(),
			'guests' => $this->livePeople->guests($dated, $people),
			'people' => $internal ? $this->livePeople->all($dated, $people) : null,
			'me' => $this->livePeople->own($dated, $people[$this->access->personId() ?? 0] ?? null),
			'speech' => $this->speech->of($dated, $hidden, $isHidden, $since),
			'resolutions' => $this->resolutions($dated, $internal, $hidden),
			'tasks' => $this->tasks->ofMeeting($dated->id()),
			'can' => ['lead' => $leads, 'internal' => $internal],
		];
	}

	/** @return array<string, mixed> */
	private function item(AgendaItem $item): array {
		return [
			'id' => $item->getId(),
			'title' => $item->getTitle(),
			'note' => $item->getNote(),
			'minutes' => $item->getMinutes(),
			'internal' => $item->isInternal(),
			'standing' => $item->standing()->value,
			'state' => $item->state()->value,
			'usedSeconds' => $item->getUsedSeconds(),
			'currentSince' => $this->instant($item->getCurrentSince()),
		];
	}

	/**
	 * @param list<int> $hidden items
	 * @return list<array<string, mixed>>
	 */
	private function resolutions(DatedMeeting $dated, bool $internal, array $hidden): array {
		$shown = array_filter(
			$this->resolutions->ofMeeting($dated->id()),
			static fn (Resolution $one): bool => $internal || (!$one->isInternal() && !in_array($one->getItemId(), $hidden, true)),
		);
		return $this->resolutionPresenter->all(array_values($shown));
	}

	private function instant(?int $time): ?string {
		return $time === null ? null : $this->clock->iso($time);
	}
}
