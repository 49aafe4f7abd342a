<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar\Recurrence;

use DateTimeImmutable;
use DateTimeZone;
use OCA\Verband\Calendar\Recurrence\OccurrenceDate;
use OCA\Verband\Calendar\Recurrence\SeriesExpander;
use Sabre\VObject\Component\VCalendar;
use Sabre\VObject\Reader;

/** Holds our expansion against libical's test file: blocks of RRULE, DTSTART, INSTANCES. */
final class Oracle {
	/** @return array{array{int, int}, array{int, int}} alike and all; alike and all of the everyday forms */
	public function count(string $file): array {
		$counts = [[0, 0], [0, 0]];
		foreach (preg_split('/\n\s*\n/', $file) ?: [] as $block) {
			$block = (string)preg_replace('/^#.*$/m', '', $block);
			if (preg_match('/^RRULE:(.*)$/m', $block, $rule) !== 1 || preg_match('/^DTSTART.*?:(.*)$/m', $block, $start) !== 1
				|| preg_match('/^INSTANCES:(.*)$/m', $block, $instances) !== 1) {
				continue;
			}
			$same = $this->isSame(trim($rule[1]), trim($start[1]), array_map(trim(...), explode(',', $instances[1])));
			$everyday = preg_match('/BYSETPOS|BYWEEKNO|BYYEARDAY|BYHOUR|BYMINUTE|BYSECOND|HOURLY|MINUTELY|SECONDLY/', $rule[1]) !== 1;
			foreach ($everyday ? [0, 1] : [0] as $which) {
				$counts[$which][0] += $same ? 1 : 0;
				$counts[$which][1]++;
			}
		}
		return $counts;
	}

	/** @param list<string> $instances */
	private function isSame(string $rule, string $start, array $instances): bool {
		$allDay = strlen($start) === 8;
		$calendar = Reader::read(implode("\r\n", ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:a',
			'DTSTART' . ($allDay ? ';VALUE=DATE:' : ':') . $start, 'RRULE:' . $rule, 'END:VEVENT', 'END:VCALENDAR', '']));
		assert($calendar instanceof VCalendar);
		try {
			$dates = (new SeriesExpander())->expand($calendar, new DateTimeZone('UTC'), new DateTimeImmutable('2060-01-01'));
		} catch (\Throwable) {
			return false;
		}
		$length = $allDay ? 8 : 15;
		$ours = array_map(static fn (OccurrenceDate $d): string => substr($d->recurrenceId, 0, $length), $dates);
		$theirs = array_map(static fn (string $i): string => substr($i, 0, $length), $instances);
		return array_slice($ours, 0, count($theirs)) === $theirs;
	}
}
