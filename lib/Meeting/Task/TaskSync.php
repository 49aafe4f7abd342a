<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Task;

use OCA\Verband\Calendar\Sync\SyncChanges;
use OCA\Verband\Calendar\Sync\SyncToken;
use OCA\Verband\Calendar\Sync\Window;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Clock;

/**
 * A person's tasks on the phone, and what changed there since a token. All that is open lies there, and what was done in
 * the months of the calendars to read.
 */
final class TaskSync {
	private const FIRST_ID = 0;

	public function __construct(
		private readonly TaskQuery $query,
		private readonly TaskLog $log,
		private readonly Clock $clock,
	) {
	}

	/** Boards have the list, and every member who has or had a task: nobody else is to wonder what it is for. */
	public function has(Viewer $viewer): bool {
		return $viewer->isMember() && $viewer->personId !== null
			&& ($viewer->boardIds !== [] || $this->log->newest($viewer->personId)['number'] > 0);
	}

	/** @return list<Task> */
	public function all(Viewer $viewer): array {
		return $this->query->onPhone($viewer, $this->window()->from);
	}

	/**
	 * @param list<string> $names
	 * @return list<Task> those there are
	 */
	public function named(Viewer $viewer, array $names): array {
		$ids = [];
		foreach ($names as $name) {
			if (preg_match('/^task-([1-9]\d{0,17})\.ics$/D', $name, $m) === 1) {
				$ids[] = (int)$m[1];
			}
		}
		return $this->byIds($viewer, $ids, $this->window());
	}

	public static function name(int $taskId): string {
		return 'task-' . $taskId . '.ics';
	}

	public function token(Viewer $viewer): SyncToken {
		return new SyncToken($this->log->newest((int)$viewer->personId)['number'], self::fingerprint($viewer), $this->window()->month);
	}

	/** When anything changed last, in seconds since 1970. */
	public function lastChange(Viewer $viewer): int {
		return $this->log->newest((int)$viewer->personId)['at'];
	}

	/**
	 * @param ?string $token null or '' for everything
	 * @param ?int $limit at most so many names; the answer says if there is more
	 * @return ?SyncChanges null where the token is not ours, made for other rights, or too old
	 */
	public function changes(Viewer $viewer, ?string $token, ?int $limit = null): ?SyncChanges {
		$limit = $limit === null ? null : max(1, $limit);
		// read before the tasks: a change in between is told twice rather than never
		$now = $this->token($viewer);
		if ($token === null || $token === '') {
			return $this->first($viewer, $now, self::FIRST_ID, $limit);
		}
		$since = SyncToken::parse($token);
		if ($since === null || $since->fingerprint !== $now->fingerprint || $since->number > $now->number
			|| $since->month > $now->month || $since->month < $this->oldest()) {
			return null;
		}
		return $since->afterId !== null
			? $this->first($viewer, $since, $since->afterId, $limit)
			: $this->since($viewer, $since, $now, $limit);
	}

	/** A page of everything; what changes meanwhile comes after the last page, since the token is the first page's. */
	private function first(Viewer $viewer, SyncToken $token, int $after, ?int $limit): SyncChanges {
		$rest = array_values(array_filter($this->all($viewer), static fn (Task $task): bool => $task->getId() > $after));
		$told = $limit === null ? $rest : array_slice($rest, 0, $limit);
		$isTruncated = count($told) < count($rest);
		return new SyncChanges(
			new SyncToken($token->number, $token->fingerprint, $token->month, $isTruncated ? end($told)->getId() : null),
			self::names($told),
			isTruncated: $isTruncated,
		);
	}

	private function since(Viewer $viewer, SyncToken $since, SyncToken $now, ?int $limit): ?SyncChanges {
		$rows = $this->log->since((int)$viewer->personId, $since->number);
		$isTruncated = $limit !== null && count($rows) > $limit;
		$rows = $isTruncated ? array_slice($rows, 0, $limit) : $rows;
		$present = self::names($this->byIds($viewer, array_column($rows, 'taskId'), $this->window()));
		$deleted = array_map(self::name(...), array_column($rows, 'taskId'));
		if (!$isTruncated && $since->month !== $now->month) {
			$there = self::names($this->query->onPhone($viewer, Window::ofMonth($since->month)->from));
			array_push($deleted, ...array_diff($there, self::names($this->all($viewer))));
			if ($limit !== null && count(array_unique([...$present, ...$deleted])) > $limit) {
				// a month's move does not fit: the phone starts afresh, in pages
				return null;
			}
		}
		return new SyncChanges(
			$isTruncated ? new SyncToken(end($rows)['number'], $since->fingerprint, $since->month) : $now,
			$present,
			array_values(array_unique(array_diff($deleted, $present))),
			$isTruncated,
		);
	}

	/**
	 * @param list<int> $ids
	 * @return list<Task>
	 */
	private function byIds(Viewer $viewer, array $ids, Window $window): array {
		$found = [];
		foreach (array_chunk($ids, 500) as $chunk) {
			array_push($found, ...$this->query->onPhone($viewer, $window->from, $chunk));
		}
		return $found;
	}

	private function window(): Window {
		return Window::at($this->clock->now());
	}

	/** The oldest month whose tokens are still good: what was forgotten since is kept for longer. */
	private function oldest(): string {
		return $this->clock->now()->modify('first day of -' . (OldTaskChanges::KEPT_MONTHS - 1) . ' months')->format('Ym');
	}

	/** Changes with what decides what the list holds: a token made for other rights, or for somebody else, is refused. */
	private static function fingerprint(Viewer $viewer): string {
		return substr(hash('sha256', serialize(['tasks', TaskText::VERSION, $viewer->uid, $viewer->personId, $viewer->isMember(), $viewer->boardIds])), 0, 20);
	}

	/**
	 * @param list<Task> $tasks
	 * @return list<string>
	 */
	private static function names(array $tasks): array {
		return array_map(static fn (Task $task): string => self::name($task->getId()), $tasks);
	}
}
