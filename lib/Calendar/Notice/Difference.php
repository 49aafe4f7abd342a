<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

use OCA\Verband\Calendar\EventStatus;

/**
 * What somebody has to be told who had the event in the diary: a rule about two snapshots. Nothing, where only
 * the past or a draft changed, or where it has been undone.
 */
final class Difference {
	/**
	 * @param ?NotedDate $date the date it is about, as it is now; of a cancelled event its next
	 * @param ?NotedDate $was that date as it was
	 */
	private function __construct(
		public readonly NoticeSubject $subject,
		public readonly ?NotedDate $date,
		public readonly ?NotedDate $was = null,
	) {
	}

	/** @param int $now seconds since 1970 */
	public static function between(Snapshot $before, Snapshot $after, int $now): ?self {
		if (!$before->isShown() || $after->status === EventStatus::Draft) {
			return null;
		}
		$old = self::taking($before->after($now));
		if ($before->takesPlace() && !$after->takesPlace()) {
			return $old === [] ? null : new self(NoticeSubject::Cancelled, $old[0]);
		}
		if (!$before->takesPlace()) {
			$next = self::taking($after->after($now))[0] ?? null;
			return $next !== null && $after->takesPlace() ? new self(NoticeSubject::Reinstated, $next) : null;
		}
		return self::ofDates($before->after($now), $after->after($now));
	}

	/**
	 * @param list<NotedDate> $before
	 * @param list<NotedDate> $after
	 */
	private static function ofDates(array $before, array $after): ?self {
		[$before, $after] = self::comparable($before, $after);
		[$pairs, $gone, $new] = self::pairs($before, $after);
		$changes = array_values(array_filter(array_map(static fn (array $pair): ?self => self::ofDate(...$pair), $pairs)));
		$gone = self::taking($gone);
		if (count($gone) === 1 && count($new) === 1) {
			$changes[] = new self(NoticeSubject::Moved, $new[0], $gone[0]);
		} else {
			array_push($changes, ...array_map(static fn (NotedDate $date): self => new self(NoticeSubject::Dropped, $date), $gone));
		}
		$next = self::taking($after)[0] ?? null;
		$subjects = array_unique(array_column(array_column($changes, 'subject'), 'value'));
		return match (true) {
			$changes === [] => null,
			$next === null => new self(NoticeSubject::Cancelled, self::taking($before)[0] ?? $changes[0]->date),
			count($changes) === 1 => $changes[0],
			$subjects === [NoticeSubject::Relocated->value] => new self(NoticeSubject::Relocated, $next),
			default => new self(NoticeSubject::Dates, $next),
		};
	}

	private static function ofDate(NotedDate $was, NotedDate $is): ?self {
		return match (true) {
			$was->cancelled && $is->cancelled => null,
			$is->cancelled => new self(NoticeSubject::Dropped, $is),
			$was->cancelled => new self(NoticeSubject::Reinstated, $is),
			!$was->isWhen($is) => new self(NoticeSubject::Moved, $is, $was),
			$was->place !== $is->place => new self(NoticeSubject::Relocated, $is, $was),
			default => null,
		};
	}

	/**
	 * A long series is known up to some date only, and differently far before and after.
	 * @param list<NotedDate> $before
	 * @param list<NotedDate> $after
	 * @return array{list<NotedDate>, list<NotedDate>}
	 */
	private static function comparable(array $before, array $after): array {
		$last = static fn (array $dates): int => count($dates) < Snapshot::MOST_DATES ? PHP_INT_MAX : end($dates)->start;
		$until = min($last($before), $last($after));
		$known = static fn (array $dates): array => array_values(array_filter($dates, static fn (NotedDate $date): bool => $date->start <= $until));
		return [$known($before), $known($after)];
	}

	/**
	 * Dates by their name; those whose names have changed by their time, as when an event becomes a series.
	 * @param list<NotedDate> $before
	 * @param list<NotedDate> $after
	 * @return array{list<array{NotedDate, NotedDate}>, list<NotedDate>, list<NotedDate>} pairs, gone, new
	 */
	private static function pairs(array $before, array $after): array {
		$pairs = [];
		foreach ([static fn (NotedDate $date): string => $date->id, static fn (NotedDate $date): string => $date->start . '-' . $date->end] as $name) {
			$named = array_combine(array_map($name, $after), $after);
			$left = [];
			foreach ($before as $date) {
				if (isset($named[$name($date)])) {
					$pairs[] = [$date, $named[$name($date)]];
					unset($named[$name($date)]);
				} else {
					$left[] = $date;
				}
			}
			[$before, $after] = [$left, array_values($named)];
		}
		return [$pairs, $before, $after];
	}

	/**
	 * @param list<NotedDate> $dates
	 * @return list<NotedDate>
	 */
	private static function taking(array $dates): array {
		return array_values(array_filter($dates, static fn (NotedDate $date): bool => !$date->cancelled));
	}
}
