<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use DateTimeZone;

/**
 * The VTIMEZONEs of a text: one for each zone that its times are in (RFC 5545 §3.6.5), written from what PHP knows.
 */
final class TimeZoneText {
	/** @var array<string, string> by name and year: texts of one sort are asked for in hundreds */
	private static array $known = [];
	/** @var ?array<string, int> names as keys */
	private static ?array $named = null;

	/** The text with its zones, in front of its first event; one that has them already stays as it is. */
	public static function into(string $text): string {
		$at = strpos($text, "BEGIN:VEVENT\r\n");
		if ($at === false || str_contains($text, "BEGIN:VTIMEZONE\r\n")) {
			return $text;
		}
		preg_match_all('/;TZID="?([^":;\r\n]+)[^:\r\n]*:(\d{4})/', str_replace("\r\n ", '', $text), $times, PREG_SET_ORDER);
		$years = [];
		foreach ($times as [, $name, $year]) {
			$years[$name] = min((int)$year, $years[$name] ?? PHP_INT_MAX);
		}
		$zones = array_map(self::of(...), array_map(strval(...), array_keys($years)), array_values($years));
		return substr_replace($text, implode('', $zones), $at, 0);
	}

	/** Whether it is a zone that programs know by this name; PHP counts abbreviations and even its files among them. */
	public static function isNamed(string $name): bool {
		self::$named ??= array_flip(DateTimeZone::listIdentifiers(DateTimeZone::ALL_WITH_BC));
		try {
			return isset(self::$named[$name]) && (new DateTimeZone($name))->getTransitions(0, 1) !== false;
		} catch (\Exception) {
			return false;
		}
	}

	/** '' for UTC and for what is no named zone. */
	private static function of(string $name, int $firstYear): string {
		return self::$known[$name . $firstYear] ??= self::make($name, $firstYear);
	}

	private static function make(string $name, int $firstYear): string {
		if ($name === 'UTC' || !self::isNamed($name)) {
			return '';
		}
		$lines = ['BEGIN:VTIMEZONE', "TZID:$name"];
		foreach ((new TimeZoneRules())->of(new DateTimeZone($name), $firstYear) as $rule) {
			$sort = $rule['daylight'] ? 'DAYLIGHT' : 'STANDARD';
			array_push(
				$lines,
				"BEGIN:$sort",
				'DTSTART:' . $rule['start'],
				'TZOFFSETFROM:' . self::offset($rule['from']),
				'TZOFFSETTO:' . self::offset($rule['to']),
				'TZNAME:' . $rule['name'],
				...($rule['rrule'] === null ? [] : ['RRULE:' . $rule['rrule']]),
				...array_map(static fn (string $date): string => "RDATE:$date", $rule['dates']),
				...["END:$sort"],
			);
		}
		return implode("\r\n", [...$lines, 'END:VTIMEZONE', '']);
	}

	private static function offset(int $seconds): string {
		return ($seconds < 0 ? '-' : '+') . gmdate($seconds % 60 === 0 ? 'Hi' : 'His', abs($seconds));
	}
}
