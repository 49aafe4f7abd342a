<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Task;

use OCA\Verband\Meeting\MeetingAccess;
use OCA\Verband\Platform\QueryInput;

/** Tasks that the person of this request may see, page by page. */
final class TaskList {
	public function __construct(
		private readonly MeetingAccess $access,
		private readonly TaskQuery $query,
		private readonly TaskPresenter $presenter,
	) {
	}

	/** @return array{tasks: list<array<string, mixed>>, nextCursor: ?string} `Tasks` of openapi.json */
	public function page(TaskFilter $filter): array {
		$found = $this->query->find($filter, $this->access->assertSeesAny());
		$page = array_slice($found, 0, $filter->limit);
		$last = end($page);
		return [
			'tasks' => $this->presenter->all($page),
			'nextCursor' => count($found) > $filter->limit && $last !== false ? QueryInput::writeCursor(0, $last->getId()) : null,
		];
	}

	/**
	 * What came out of a meeting, as far as the person may see it.
	 * @return list<array<string, mixed>>
	 */
	public function ofMeeting(int $meetingId): array {
		return $this->presenter->all($this->query->find(new TaskFilter(meetingId: $meetingId), $this->access->viewer()));
	}

	/**
	 * What the person still has to do, the most urgent first.
	 * @return list<array<string, mixed>>
	 */
	public function mine(int $limit): array {
		$open = $this->query->find(new TaskFilter(mine: true, open: true), $this->access->viewer());
		usort($open, static fn (Task $a, Task $b): int => [$a->getDue() ?? '9', $a->getId()] <=> [$b->getDue() ?? '9', $b->getId()]);
		return $this->presenter->all(array_slice($open, 0, $limit));
	}
}
