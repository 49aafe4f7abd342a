<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Task;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Platform\Activities;
use OCA\Verband\Platform\Post;

/** Whoever is given a task hears of it, once; who takes one on knows. What is internal is not named outside the app. */
final class TaskNotice {
	public function __construct(
		private readonly Access $access,
		private readonly PersonMapper $persons,
		private readonly Post $post,
		private readonly Activities $activities,
	) {
	}

	/**
	 * After the transaction.
	 * @param ?int $before who had it
	 */
	public function given(Task $task, ?int $before): void {
		$personId = $task->getPersonId();
		$viewer = $this->access->viewer();
		if ($personId === null || $personId === $before || $personId === $viewer->personId || $task->isDone()) {
			return;
		}
		$uid = $this->persons->find($personId)?->getUid();
		if ($uid === null) {
			return;
		}
		$this->post->notify($uid, Post::TASK_GIVEN, [], 'task', $task->getId(), '');
		if (!$task->isInternal()) {
			$this->activities->tell(Activities::TASK_GIVEN, $task->getId(), [$uid], $viewer->uid);
		}
	}
}
