<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Dav;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Meeting\Task\Task;
use OCA\Verband\Meeting\Task\TaskService;
use OCA\Verband\Meeting\Task\TaskSync;
use OCA\Verband\Meeting\Task\TaskText;
use OCP\IURLGenerator;

/** A person's tasks, as the nodes of their calendar ask for them. */
final class TaskShelf {
	private ?string $token = null;

	public function __construct(
		private readonly Viewer $viewer,
		private readonly TaskSync $sync,
		private readonly TaskService $tasks,
		private readonly Access $access,
		private readonly IURLGenerator $urls,
	) {
	}

	/** @return list<Task> */
	public function all(): array {
		return $this->sync->all($this->viewer);
	}

	/**
	 * @param list<string> $names
	 * @return list<Task>
	 */
	public function named(array $names): array {
		return $this->sync->named($this->viewer, $names);
	}

	public function text(Task $task): string {
		$body = $this->access->gliederungen()[$task->getGliederungId()] ?? null;
		$link = $task->getMeetingId() === null ? '' : rtrim($this->urls->linkToRouteAbsolute('verband.page.index'), '/') . '/meetings/' . $task->getMeetingId();
		return TaskText::write($task, $body?->getName() ?? '', $link);
	}

	public function token(): string {
		return $this->token ??= (string)$this->sync->token($this->viewer);
	}

	public function lastChange(): int {
		return $this->sync->lastChange($this->viewer);
	}

	/** @return ?array<string, mixed> as ISyncCollection wants it */
	public function changes(?string $token, ?int $limit): ?array {
		return $this->sync->changes($this->viewer, $token, $limit)?->forSabre();
	}

	/** @throws \OCA\Verband\Platform\Problem */
	public function write(Task $task, string $data): void {
		$this->token = null;
		$this->tasks->fromPhone($task, TaskText::read($data));
	}
}
