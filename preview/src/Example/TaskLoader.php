<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example;

use DateTimeImmutable;
use DateTimeZone;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\Meeting;
use OCA\Verband\Meeting\Standing;
use OCA\Verband\Meeting\Task\Task;
use OCA\Verband\Meeting\Task\TaskMapper;
use OCA\Verband\Preview\Example\Plan\Data;
use OCA\Verband\Preview\Example\Plan\Month;
use OCA\Verband\Preview\Example\Plan\Seed;

/** What came out of past meetings that somebody does: most of it done, some open, a little of it late. */
final class TaskLoader {
	private const DAY = 86400;

	public function __construct(
		private readonly TaskMapper $tasks,
		private readonly AgendaItemMapper $items,
	) {
	}

	/**
	 * @param list<int> $board
	 * @param int $end of the meeting, seconds since 1970
	 */
	public function load(Meeting $meeting, string $key, array $board, int $end, int $now): void {
		$items = array_values(array_filter($this->items->ofMeeting($meeting->getId()), static fn ($item): bool => $item->standing() === Standing::None));
		$titles = Data::read('tasks');
		foreach (range(1, 1 + Seed::number($key . 'tasks', 3)) as $i) {
			[$title, $internal] = $titles[(Seed::number($key . 'task', count($titles)) + $i * 5) % count($titles)];
			$due = $end + (7 + Seed::number($key . 'due' . $i, 40)) * self::DAY;
			$done = Seed::chance($key . 'done' . $i, $due < $now ? 85 : 25);
			$task = new Task();
			$task->setGliederungId($meeting->getGliederungId());
			$task->setMeetingId($meeting->getId());
			$task->setItemId($items === [] ? null : $items[$i % count($items)]->getId());
			$task->setTitle($title);
			$task->setPersonId($board[($i - 1) % count($board)]);
			$task->setDue((new DateTimeImmutable('@' . $due))->setTimezone(new DateTimeZone(Month::ZONE))->format('Y-m-d'));
			$task->setDoneAt($done ? min($due - self::DAY, $now) : null);
			$task->setInternal($internal);
			$task->setUid('example-task-' . $meeting->getId() . '-' . $i);
			$task->setUpdatedAt($end);
			$task->setRevision(1);
			$this->tasks->insert($task);
		}
	}
}
