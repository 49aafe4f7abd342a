<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Task;

use OCA\Verband\Gliederung\Person;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Platform\Clock;

/** Tasks as the API shows them to the person of this request. */
final class TaskPresenter {
	public function __construct(
		private readonly TaskAccess $access,
		private readonly PersonMapper $persons,
		private readonly Clock $clock,
	) {
	}

	/** @return array<string, mixed> `Task` of openapi.json */
	public function one(Task $task): array {
		return $this->all([$task])[0];
	}

	/**
	 * @param list<Task> $tasks
	 * @return list<array<string, mixed>>
	 */
	public function all(array $tasks): array {
		$today = $this->clock->today();
		$persons = $this->persons->findMany(array_values(array_filter(array_map(static fn (Task $task): ?int => $task->getPersonId(), $tasks))));
		return array_map(fn (Task $task): array => [
			'id' => $task->getId(),
			'gliederungId' => $task->getGliederungId(),
			'meetingId' => $task->getMeetingId(),
			'itemId' => $task->getItemId(),
			'resolutionId' => $task->getResolutionId(),
			'title' => $task->getTitle(),
			'person' => $task->getPersonId() === null ? null : Person::refOf($persons, $task->getPersonId()),
			'due' => $task->getDue(),
			'overdue' => $task->isOverdue($today),
			'done' => $task->isDone(),
			'doneAt' => $task->getDoneAt() === null ? null : $this->clock->iso($task->getDoneAt()),
			'internal' => $task->isInternal(),
			'can' => ['edit' => $this->access->writes($task), 'tick' => $this->access->ticks($task)],
			'etag' => $task->etag(),
		], $tasks);
	}
}
