<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Surface;

use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingFilter;
use OCA\Verband\Meeting\MeetingQuery;
use OCA\Verband\Meeting\Task\Task;
use OCA\Verband\Meeting\Task\TaskFilter;
use OCA\Verband\Meeting\Task\TaskQuery;
use OCA\Verband\Platform\Clock;
use OCP\IL10N;

/** What is on somebody's desk: what they have to do, and where they meet next. */
final class Desk {
	private const MOST = 14;
	private const DAYS = 60;

	public function __construct(
		private readonly TaskQuery $tasks,
		private readonly MeetingQuery $meetings,
		private readonly Words $words,
		private readonly Clock $clock,
	) {
	}

	/** @return list<Hit> tasks first, the most urgent before the others */
	public function of(Viewer $viewer, int $limit, IL10N $l): array {
		if (!$viewer->isMember()) {
			return [];
		}
		$limit = max(1, min($limit, self::MOST));
		$meetings = array_slice($this->nextMeetings($viewer, $l, $limit), 0, $limit);
		// half of the place for each, what one leaves to the other
		$tasks = array_slice($this->openTasks($viewer, $l), 0, max($limit - count($meetings), intdiv($limit + 1, 2)));
		return array_slice([...$tasks, ...$meetings], 0, $limit);
	}

	/** @return list<Hit> */
	private function openTasks(Viewer $viewer, IL10N $l): array {
		$open = array_filter($this->tasks->find(new TaskFilter(mine: true, open: true), $viewer), static fn (Task $task): bool => !$task->isInternal());
		usort($open, static fn (Task $a, Task $b): int => [$a->getDue() ?? '9', $a->getId()] <=> [$b->getDue() ?? '9', $b->getId()]);
		return array_map(fn (Task $task): Hit => $this->words->task($task, $l), $open);
	}

	/** @return list<Hit> of the boards that the person is on, else of the Gliederungen that they belong to directly */
	private function nextMeetings(Viewer $viewer, IL10N $l, int $limit): array {
		$now = $this->clock->now()->getTimestamp();
		$bodies = $viewer->boardIds !== [] ? $viewer->boardIds : $viewer->ownIds;
		$found = $bodies === [] ? [] : $this->meetings->find(new MeetingFilter($bodies, $now, $now + self::DAYS * 86400, limit: 2 * $limit), $viewer);
		$open = array_filter($found, static fn (DatedMeeting $one): bool => $one->status === EventStatus::Published);
		return array_values(array_map(fn (DatedMeeting $one): Hit => $this->words->meeting($one, $l), $open));
	}
}
