<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use DateTimeZone;

/**
 * A time zone as VTIMEZONE (RFC 5545 §3.6.5) wants it: by rules where it follows one to the end of what is known,
 * by single dates where it does not.
 *
 * @phpstan-type Observance array{name: string, daylight: bool, from: int, to: int, start: string, rrule: ?string, dates: list<string>}
 */
final class TimeZoneRules {
	/** to where PHP lists changes */
	private const LAST_YEAR = 2037;
	private const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

	/**
	 * @param int $firstYear of the earliest date written in it
	 * @return list<Observance> offsets in seconds, dates on the clock before the change
	 */
	public function of(DateTimeZone $zone, int $firstYear): array {
		$begin = (int)gmmktime(0, 0, 0, 1, 1, max(1971, $firstYear) - 1);
		$changes = $zone->getTransitions($begin, (int)gmmktime(23, 59, 59, 12, 31, self::LAST_YEAR)) ?: [];
		if ($changes === []) {
			return [];
		}
		$first = array_shift($changes);
		$found = [$this->single($first, (int)$first['offset'], gmdate('Ymd\THis', $begin))];
		$groups = [];
		$before = (int)$first['offset'];
		foreach ($changes as $change) {
			$key = implode(' ', [$before, $change['offset'], $change['abbr'], (int)$change['isdst']]);
			$groups[$key][] = ['change' => $change, 'before' => $before, 'local' => $change['ts'] + $before];
			$before = (int)$change['offset'];
		}
		foreach ($groups as $group) {
			array_push($found, ...$this->group($group));
		}
		return $found;
	}

	/**
	 * @param non-empty-list<array{change: array<string, mixed>, before: int, local: int}> $group
	 * @return list<Observance>
	 */
	private function group(array $group): array {
		['change' => $change, 'before' => $before] = $group[0];
		$locals = array_column($group, 'local');
		[$rule, $ruled] = $this->rule($locals);
		$single = array_slice($locals, 0, count($locals) - $ruled);
		$written = static fn (int $local): string => gmdate('Ymd\THis', $local);
		$found = [];
		if ($single !== []) {
			$found[] = ['dates' => array_map($written, array_slice($single, 1))] + $this->single($change, $before, $written($single[0]));
		}
		if ($ruled > 0) {
			$found[] = ['rrule' => $rule] + $this->single($change, $before, $written($locals[count($locals) - $ruled]));
		}
		return $found;
	}

	/**
	 * The yearly rule that the last changes follow, and how many of them do.
	 * @param non-empty-list<int> $locals
	 * @return array{?string, int}
	 */
	private function rule(array $locals): array {
		$last = $locals[count($locals) - 1];
		$best = [null, 0];
		if ((int)gmdate('Y', $last) < self::LAST_YEAR) {
			return $best;
		}
		foreach ([-1, intdiv((int)gmdate('j', $last) + 6, 7)] as $nth) {
			$count = 0;
			for ($year = self::LAST_YEAR, $i = count($locals) - 1; $i >= 0; $year--, $i--) {
				if ($locals[$i] !== $this->inYear($year, $last, $nth)) {
					break;
				}
				$count++;
			}
			if ($count > $best[1]) {
				$best = ['FREQ=YEARLY;BYMONTH=' . gmdate('n', $last) . ';BYDAY=' . $nth . self::DAYS[(int)gmdate('w', $last)], $count];
			}
		}
		return $best[1] >= 3 ? $best : [null, 0];
	}

	/** The nth weekday (-1 for the last) of the same month in another year, at the same time. */
	private function inYear(int $year, int $like, int $nth): int {
		$month = (int)gmdate('n', $like);
		$time = $like % 86400;
		$weekday = (int)gmdate('w', $like);
		if ($nth === -1) {
			$end = (int)gmmktime(0, 0, 0, $month + 1, 0, $year);
			return $end - ((int)gmdate('w', $end) - $weekday + 7) % 7 * 86400 + $time;
		}
		$start = (int)gmmktime(0, 0, 0, $month, 1, $year);
		return $start + (($weekday - (int)gmdate('w', $start) + 7) % 7 + ($nth - 1) * 7) * 86400 + $time;
	}

	/**
	 * @param array<string, mixed> $change
	 * @return Observance
	 */
	private function single(array $change, int $before, string $start): array {
		return [
			'name' => (string)$change['abbr'], 'daylight' => (bool)$change['isdst'],
			'from' => $before, 'to' => (int)$change['offset'], 'start' => $start, 'rrule' => null, 'dates' => [],
		];
	}
}
