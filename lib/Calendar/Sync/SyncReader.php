<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Counter;

/**
 * What changed in one of a person's calendars since a token.
 */
final class SyncReader {
	public function __construct(
		private readonly ChangeLog $log,
		private readonly ViewReader $reader,
		private readonly PersonalViews $views,
		private readonly PhoneReminders $reminders,
		private readonly Counter $counter,
		private readonly Clock $clock,
	) {
	}

	/** The token of a calendar as it is now. */
	public function token(Viewer $viewer, View $view): SyncToken {
		return new SyncToken($this->counter->current(), $this->views->fingerprint($view, $viewer, $this->reminders->of($viewer, $view)?->minutes), $this->month());
	}

	/** When anything changed last, in seconds since 1970. */
	public function lastChange(): int {
		return $this->log->lastChange();
	}

	/**
	 * @param ?string $token null or '' for everything
	 * @param ?int $limit at most so many names; the answer says if there is more
	 * @return ?SyncChanges null where the token is not ours, not this calendar's, made for other rights, or too old
	 */
	public function changes(Viewer $viewer, View $view, ?string $token, ?int $limit = null): ?SyncChanges {
		$limit = $limit === null ? null : max(1, $limit);
		// read before the events: a change in between is told twice rather than never
		$now = $this->token($viewer, $view);
		if ($token === null || $token === '') {
			return $this->first($viewer, $view, $now, 0, $limit);
		}
		$since = SyncToken::parse($token);
		if ($since === null || $since->fingerprint !== $now->fingerprint || $since->number > $now->number
			|| $since->month > $now->month || $since->number < $this->log->prunedUpTo()) {
			return null;
		}
		return $since->afterId !== null
			? $this->first($viewer, $view, $since, $since->afterId, $limit)
			: $this->since($viewer, $view, $since, $now, $limit);
	}

	/** A page of everything; what changes meanwhile comes after the last page, since the token is the first page's. */
	private function first(Viewer $viewer, View $view, SyncToken $token, int $after, ?int $limit): SyncChanges {
		$page = $this->reader->page($viewer, $view, $after, $limit, Window::ofMonth($token->month));
		return new SyncChanges(
			new SyncToken($token->number, $token->fingerprint, $token->month, $page['next']),
			array_column($page['objects'], 'name'),
			isTruncated: $page['next'] !== null,
			objects: array_column($page['objects'], null, 'name'),
		);
	}

	private function since(Viewer $viewer, View $view, SyncToken $since, SyncToken $now, ?int $limit): ?SyncChanges {
		$rows = $this->log->since($since->number, $viewer->personId, $limit === null ? null : $limit + 1);
		$isTruncated = $limit !== null && count($rows) > $limit;
		$rows = $isTruncated ? array_slice($rows, 0, $limit) : $rows;
		$ids = array_values(array_unique(array_column($rows, 'eventId')));
		$window = Window::ofMonth($isTruncated ? $since->month : $now->month);
		$objects = array_column($this->reader->byIds($viewer, $view, $ids, $window), null, 'name');
		$deleted = $this->gone($viewer, $view, $rows);
		if (!$isTruncated && $since->month !== $now->month && !$view->isWritable()) {
			$objects += array_column($this->reader->only($viewer, $view, $window, Window::ofMonth($since->month)), null, 'name');
			array_push($deleted, ...array_column($this->reader->only($viewer, $view, Window::ofMonth($since->month), $window), 'name'));
			if ($limit !== null && count($objects) + count($deleted) > $limit) {
				// a month's move does not fit: the phone starts afresh, in pages
				return null;
			}
		}
		$present = array_map(strval(...), array_keys($objects));
		return new SyncChanges(
			$isTruncated ? new SyncToken(end($rows)['number'], $since->fingerprint, $since->month) : $now,
			$present,
			array_values(array_unique(array_diff($deleted, $present))),
			$isTruncated,
			$objects,
		);
	}

	/**
	 * Under which names the changed events lay here before: only what the person could see then.
	 * @param list<array{number: int, eventId: int, before: ?EventState}> $rows
	 * @return list<string>
	 */
	private function gone(Viewer $viewer, View $view, array $rows): array {
		$names = [];
		foreach ($rows as $row) {
			if ($row['before'] !== null && $this->views->holds($view, $viewer, $row['before'])) {
				$names[] = $view->name($row['eventId'], $row['before']);
			}
		}
		return $names;
	}

	private function month(): string {
		return Window::at($this->clock->now())->month;
	}
}
