<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Recurrence;

/**
 * Which new date each date of a series became: the one nearest to where the stretch between both beginnings takes
 * it. "The second Wednesday" and "the second Thursday" differ by up to a week from that; dates of weeks do not.
 * src/calendar/model/seriesDates.ts does the same.
 */
final class DatePairs {
	private const WEEK = 7 * 86400;

	/**
	 * @param array<string, int> $before names of the dates as they were, with the times on the clock on the wall, in order
	 * @param array<string, int> $after as they are now
	 * @param int $stretch seconds from the old beginning to the new one
	 * @param bool $byMonths do both repeat by months or years?
	 * @return array<string, string> in order; no two lead to the same, and none overtakes another
	 */
	public static function between(array $before, array $after, int $stretch, bool $byMonths): array {
		$names = array_map(strval(...), array_keys($after));
		$times = array_values($after);
		$pairs = [];
		$next = 0;
		foreach ($before as $name => $time) {
			$wanted = $time + $stretch;
			while (isset($times[$next + 1]) && abs($times[$next + 1] - $wanted) <= abs($times[$next] - $wanted)) {
				$next++;
			}
			if (isset($times[$next]) && abs($times[$next] - $wanted) <= ($byMonths ? self::WEEK : 0)) {
				$pairs[(string)$name] = $names[$next++];
			}
		}
		return $pairs;
	}
}
