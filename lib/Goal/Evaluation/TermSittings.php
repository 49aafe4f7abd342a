<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal\Evaluation;

use OCA\Verband\Calendar\EventKind;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingFilter;
use OCA\Verband\Meeting\MeetingQuery;
use OCA\Verband\Meeting\MeetingState;
use OCA\Verband\Meeting\Sitting\SharesMapper;
use OCA\Verband\Platform\Clock;

/** A body's sittings in a term, and what was kept of who spoke. Its calls with the chairs are no sittings. */
final class TermSittings {
	public function __construct(
		private readonly MeetingQuery $meetings,
		private readonly SharesMapper $shares,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param int $from seconds since 1970
	 * @param int $to seconds since 1970
	 * @return array{sittings: list<array<string, mixed>>, shares: ?list<?array<string, mixed>>} parts of `Evaluation`
	 */
	public function of(Viewer $viewer, int $body, int $from, int $to, bool $isBoard): array {
		$found = array_values(array_filter(
			$this->meetings->find(new MeetingFilter([$body], $from, $to, limit: MeetingFilter::MAX_LIMIT), $viewer),
			static fn (DatedMeeting $one): bool => $one->status !== EventStatus::Draft && $one->eventKind !== EventKind::ChairsCall,
		));
		return [
			'sittings' => array_map(fn (DatedMeeting $one): array => [
				'id' => $one->id(),
				'day' => $one->day($this->clock->zone()),
				'kind' => $one->meeting->kind()->value,
				'title' => $one->title,
				'cancelled' => $one->status === EventStatus::Cancelled,
				'afterEvent' => $one->meeting->getAfterEventId() !== null,
			], $found),
			'shares' => $isBoard ? $this->shares($found) : null,
		];
	}

	/**
	 * @param list<DatedMeeting> $meetings
	 * @return list<?array<string, mixed>> one for each closed sitting, null where nothing may be told of it
	 */
	private function shares(array $meetings): array {
		$closed = array_filter($meetings, static fn (DatedMeeting $one): bool => $one->meeting->state() === MeetingState::Closed);
		$ids = array_values(array_map(static fn (DatedMeeting $one): int => $one->id(), $closed));
		$records = $this->shares->ofMany($ids);
		return array_map(static fn (int $id): ?array => ($records[$id] ?? null)?->present(), $ids);
	}
}
