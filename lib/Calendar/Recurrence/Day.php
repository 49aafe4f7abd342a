<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Recurrence;

/**
 * Days as numbers since 1970-01-01 (proleptic Gregorian, no time zone), which a rule is reckoned in.
 */
final class Day {
	/** Months beyond 12 run on into the next years. Howard Hinnant's days_from_civil, since PHP reads year 1 as 2001. */
	public static function of(int $year, int $month, int $day): int {
		$months = $year * 12 + $month - 3;
		$year = (int)floor($months / 12);
		$era = (int)floor($year / 400);
		$yearOfEra = $year - $era * 400;
		$dayOfYear = intdiv(153 * ($months - $year * 12) + 2, 5) + $day - 1;
		return $era * 146097 + $yearOfEra * 365 + intdiv($yearOfEra, 4) - intdiv($yearOfEra, 100) + $dayOfYear - 719468;
	}

	/** @return array{int, int, int} year, month, day */
	public static function parts(int $number): array {
		return array_map(intval(...), explode('-', gmdate('Y-n-j', $number * 86400)));
	}

	/** 0 for Sunday */
	public static function weekday(int $number): int {
		return (($number + 4) % 7 + 7) % 7;
	}

	public static function monthLength(int $year, int $month): int {
		return self::of($year, $month + 1, 1) - self::of($year, $month, 1);
	}

	public static function yearLength(int $year): int {
		return self::of($year + 1, 1, 1) - self::of($year, 1, 1);
	}

	/** The first day of the week that holds the day, for weeks that begin on `$weekStart` (0 for Sunday). */
	public static function startOfWeek(int $number, int $weekStart): int {
		return $number - (self::weekday($number) - $weekStart + 7) % 7;
	}

	/** The first day of week 1: the first week with four days in the year (RFC 5545 §3.3.10, BYWEEKNO). */
	public static function startOfWeekYear(int $year, int $weekStart): int {
		return self::startOfWeek(self::of($year, 1, 4), $weekStart);
	}
}
