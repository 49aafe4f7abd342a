<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

use DateTimeImmutable;
use DateTimeZone;

/**
 * A zone's rules as VTIMEZONE (RFC 5545 §3.6.5): the yearly rule where there is one, else single changes.
 */
final class TimeZoneText {
	private const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
	/** @var array<string, string> by name and year */
	private static array $known = [];

	/** '' for UTC and for what is no named zone. */
	public static function of(string $name, int $year): string {
		return self::$known[$name . $year] ??= self::make($name, $year);
	}

	private static function make(string $name, int $year): string {
		if ($name === 'UTC' || !in_array($name, DateTimeZone::listIdentifiers(DateTimeZone::ALL_WITH_BC), true)) {
			return '';
		}
		$zone = new DateTimeZone($name);
		$changes = self::changes($zone, $year - 1, $year + 8);
		$parts = self::yearly($changes) ?? array_map(static fn (array $c): string => self::part($c, $c['local'], null), $changes);
		if ($parts === []) {
			$offset = $zone->getOffset(new DateTimeImmutable($year . '-01-01'));
			$parts = [self::part(['dst' => false, 'from' => $offset, 'to' => $offset], '19700101T000000', null)];
		}
		return "BEGIN:VTIMEZONE\r\nTZID:$name\r\n" . implode('', $parts) . "END:VTIMEZONE\r\n";
	}

	/** @return list<array{dst: bool, from: int, to: int, local: string}> */
	private static function changes(DateTimeZone $zone, int $from, int $to): array {
		$begin = (int)gmmktime(0, 0, 0, 1, 1, $from);
		$all = $zone->getTransitions($begin, (int)gmmktime(0, 0, 0, 1, 1, $to)) ?: [];
		$changes = [];
		for ($i = 1; $i < count($all); $i++) {
			$before = $all[$i - 1]['offset'];
			$changes[] = ['dst' => $all[$i]['isdst'], 'from' => $before, 'to' => $all[$i]['offset'],
				'local' => gmdate('Ymd\THis', $all[$i]['ts'] + $before)];
		}
		return $changes;
	}

	/**
	 * Two changes a year on the same weekdays of the same months; null where it is otherwise.
	 * @param list<array{dst: bool, from: int, to: int, local: string}> $changes
	 * @return ?list<string>
	 */
	private static function yearly(array $changes): ?array {
		$rules = [];
		foreach ($changes as $change) {
			$day = DateTimeImmutable::createFromFormat('Ymd\THis', $change['local'], new DateTimeZone('UTC')) ?: new DateTimeImmutable();
			$ordinal = (int)$day->format('j') > (int)$day->format('t') - 7 ? -1 : intdiv((int)$day->format('j') - 1, 7) + 1;
			$rule = 'FREQ=YEARLY;BYMONTH=' . $day->format('n') . ';BYDAY=' . $ordinal . self::WEEKDAYS[(int)$day->format('w')];
			$rules[$rule . $day->format('His') . $change['from']] = [$change, $rule, (int)$day->format('n'), $ordinal, (int)$day->format('w')];
		}
		if (count($rules) !== 2) {
			return null;
		}
		$parts = [];
		foreach ($rules as [$change, $rule, $month, $ordinal, $weekday]) {
			$words = [-1 => 'last', 1 => 'first', 2 => 'second', 3 => 'third', 4 => 'fourth'][$ordinal];
			$name = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'][$weekday];
			$first = (new DateTimeImmutable("1970-$month-01", new DateTimeZone('UTC')))->modify("$words $name of this month");
			$parts[] = self::part($change, $first->format('Ymd') . substr($change['local'], 8), $rule);
		}
		return $parts;
	}

	/** @param array{dst: bool, from: int, to: int} $change */
	private static function part(array $change, string $start, ?string $rule): string {
		$name = $change['dst'] ? 'DAYLIGHT' : 'STANDARD';
		return "BEGIN:$name\r\nDTSTART:$start\r\nTZOFFSETFROM:" . self::offset($change['from']) . "\r\nTZOFFSETTO:" . self::offset($change['to'])
			. "\r\n" . ($rule === null ? '' : "RRULE:$rule\r\n") . "END:$name\r\n";
	}

	private static function offset(int $seconds): string {
		return ($seconds < 0 ? '-' : '+') . gmdate('Hi', abs($seconds));
	}
}
