<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Recurrence;

/**
 * A recurrence rule of RFC 5545 §3.3.10 as a value. Rules finer than a day are understood but not computable.
 */
final class RecurrenceRule {
	private const WEEKDAYS = ['SU' => 0, 'MO' => 1, 'TU' => 2, 'WE' => 3, 'TH' => 4, 'FR' => 5, 'SA' => 6];
	private const FINE = ['SECONDLY', 'MINUTELY', 'HOURLY'];
	private const RANGES = [
		'BYMONTH' => [1, 12, false], 'BYMONTHDAY' => [1, 31, true], 'BYYEARDAY' => [1, 366, true],
		'BYWEEKNO' => [1, 53, true], 'BYSETPOS' => [1, 366, true],
	];

	/**
	 * @param list<int> $byMonth
	 * @param list<int> $byMonthDay negative counts from the end
	 * @param list<int> $byYearDay negative counts from the end
	 * @param list<int> $byWeekNo negative counts from the end
	 * @param list<int> $bySetPos negative counts from the end
	 * @param list<array{int, int}> $byDay [ordinal or 0, weekday with Sunday 0]
	 * @param ?string $until as written: YYYYMMDD, YYYYMMDDTHHMMSS or YYYYMMDDTHHMMSSZ
	 */
	private function __construct(
		public readonly Frequency $frequency,
		public readonly int $interval,
		public readonly ?int $count,
		public readonly ?string $until,
		public readonly array $byMonth,
		public readonly array $byMonthDay,
		public readonly array $byYearDay,
		public readonly array $byWeekNo,
		public readonly array $bySetPos,
		public readonly array $byDay,
		public readonly int $weekStart,
	) {
	}

	/**
	 * @param string $text the value of an RRULE property
	 * @throws InvalidRule when it is none
	 * @throws UncomputableRule when it is one that we do not expand
	 */
	public static function parse(string $text): self {
		$parts = self::split($text);
		$frequency = $parts['FREQ'] ?? throw InvalidRule::becauseOf('FREQ');
		if (in_array($frequency, self::FINE, true)) {
			throw UncomputableRule::becauseOfPart('FREQ=' . $frequency);
		}
		foreach (['BYHOUR', 'BYMINUTE', 'BYSECOND', 'RSCALE', 'SKIP'] as $part) {
			if (isset($parts[$part])) {
				throw UncomputableRule::becauseOfPart($part);
			}
		}
		if (isset($parts['COUNT'], $parts['UNTIL'])) {
			throw InvalidRule::becauseOf('COUNT and UNTIL');
		}
		return new self(
			Frequency::tryFrom($frequency) ?? throw InvalidRule::becauseOf('FREQ'),
			self::number($parts, 'INTERVAL') ?? 1,
			self::number($parts, 'COUNT'),
			self::until($parts['UNTIL'] ?? null),
			self::numbers($parts, 'BYMONTH'),
			self::numbers($parts, 'BYMONTHDAY'),
			self::numbers($parts, 'BYYEARDAY'),
			self::numbers($parts, 'BYWEEKNO'),
			self::numbers($parts, 'BYSETPOS'),
			self::days($parts['BYDAY'] ?? ''),
			self::WEEKDAYS[$parts['WKST'] ?? 'MO'] ?? throw InvalidRule::becauseOf('WKST'),
		);
	}

	/**
	 * Is this one of the plain forms on which phones, servers and browsers agree, so that we take it from people?
	 * ical.js never returns on a daily rule with BYMONTHDAY; whole libraries differ on BYWEEKNO and BYYEARDAY.
	 */
	public function isPlain(): bool {
		$daily = $this->frequency === Frequency::Daily
			&& ($this->byMonthDay !== [] || $this->byMonth !== [] || $this->bySetPos !== []);
		return !$daily && $this->byYearDay === [] && $this->byWeekNo === [] && $this->interval <= 366
			&& ($this->bySetPos === [] || max(array_map(abs(...), $this->bySetPos)) <= 5)
			&& ($this->until === null || strcmp($this->until, '2101') < 0)
			&& ($this->frequency !== Frequency::Weekly || $this->byMonthDay === []);
	}

	/** @return array<string, string> */
	private static function split(string $text): array {
		$parts = [];
		foreach (explode(';', strtoupper(rtrim(trim($text), ';'))) as $pair) {
			[$name, $value] = [...explode('=', $pair, 2), ''];
			if ($name === '' || $value === '' || isset($parts[$name])) {
				throw InvalidRule::becauseOf($pair);
			}
			$parts[$name] = $value;
		}
		return $parts;
	}

	/** @param array<string, string> $parts */
	private static function number(array $parts, string $name): ?int {
		if (!isset($parts[$name])) {
			return null;
		}
		if (preg_match('/^0*[1-9]\d{0,7}$/', $parts[$name]) !== 1) {
			throw InvalidRule::becauseOf($name . '=' . $parts[$name]);
		}
		return (int)$parts[$name];
	}

	private static function until(?string $text): ?string {
		if ($text !== null && preg_match('/^(\d{4})(\d\d)(\d\d)(T([01]\d|2[0-3])[0-5]\d[0-5]\dZ?)?$/', $text, $m) !== 1) {
			throw InvalidRule::becauseOf('UNTIL=' . $text);
		}
		if (isset($m) && !checkdate((int)$m[2], (int)$m[3], (int)$m[1])) {
			throw InvalidRule::becauseOf('UNTIL=' . $text);
		}
		return $text;
	}

	/**
	 * @param array<string, string> $parts
	 * @return list<int>
	 */
	private static function numbers(array $parts, string $name): array {
		[$least, $most, $negative] = self::RANGES[$name];
		$numbers = [];
		foreach (isset($parts[$name]) ? explode(',', $parts[$name]) : [] as $text) {
			$number = preg_match('/^[+-]?\d{1,3}$/', $text) === 1 ? (int)$text : 0;
			$size = $negative ? abs($number) : $number;
			if ($size < $least || $size > $most) {
				throw InvalidRule::becauseOf($name . '=' . $text);
			}
			$numbers[] = $number;
		}
		return array_values(array_unique($numbers));
	}

	/** @return list<array{int, int}> */
	private static function days(string $text): array {
		$days = [];
		foreach ($text === '' ? [] : explode(',', $text) as $day) {
			if (preg_match('/^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/', $day, $m) !== 1 || abs((int)$m[1]) > 53) {
				throw InvalidRule::becauseOf('BYDAY=' . $day);
			}
			$days[$day] = [(int)$m[1], self::WEEKDAYS[$m[2]]];
		}
		return array_values($days);
	}
}
