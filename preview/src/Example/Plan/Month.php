<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example\Plan;

use DateTimeImmutable;
use DateTimeZone;

/**
 * A calendar month as an association plans it: with its holidays, and closed between Christmas and New Year.
 */
final class Month {
	public const ZONE = 'Europe/Berlin';
	private const WEEKDAYS = ['MO' => 1, 'TU' => 2, 'WE' => 3, 'TH' => 4, 'FR' => 5, 'SA' => 6, 'SU' => 7];
	/** Lower Saxony's holidays that stay where they are */
	private const FIXED = ['01-01', '05-01', '10-03', '10-31'];
	/** Good Friday to Easter Monday, Ascension and the day after, Whitsun: days from Easter Sunday */
	private const MOVING = [-2, -1, 0, 1, 39, 40, 48, 49, 50];

	/** @var array<string, true> */
	private static array $moving = [];

	public function __construct(
		public readonly int $year,
		public readonly int $number,
	) {
	}

	/** @return non-empty-list<self> from so many months before the day's to so many after */
	public static function around(DateTimeImmutable $day, int $before, int $after): array {
		$first = (int)$day->format('Y') * 12 + (int)$day->format('n') - 1;
		return array_map(
			static fn (int $index): self => new self(intdiv($index, 12), $index % 12 + 1),
			range($first - $before, $first + $after),
		);
	}

	/** Consecutive months have consecutive numbers. */
	public function index(): int {
		return $this->year * 12 + $this->number - 1;
	}

	public function key(): string {
		return sprintf('%04d-%02d', $this->year, $this->number);
	}

	/** Midnight of the day, in the association's zone. */
	public function day(int $day): DateTimeImmutable {
		return new DateTimeImmutable(sprintf('%s-%02d', $this->key(), $day), new DateTimeZone(self::ZONE));
	}

	/**
	 * @param list<string> $weekdays such as ["MO", "TU"]
	 * @return list<DateTimeImmutable> those that are no holidays
	 */
	public function days(array $weekdays): array {
		$wanted = array_map(static fn (string $name): int => self::WEEKDAYS[$name], $weekdays);
		$days = [];
		for ($day = $this->day(1); (int)$day->format('n') === $this->number; $day = $day->modify('+1 day')) {
			if (in_array((int)$day->format('N'), $wanted, true) && !self::isFree($day)) {
				$days[] = $day;
			}
		}
		return $days;
	}

	/** A day on which nobody meets. */
	public static function isFree(DateTimeImmutable $day): bool {
		$date = $day->format('m-d');
		return in_array($date, self::FIXED, true) || $date >= '12-24' || self::isMovingHoliday($day);
	}

	private static function isMovingHoliday(DateTimeImmutable $day): bool {
		$year = (int)$day->format('Y');
		if (!isset(self::$moving[$year . '-easter'])) {
			self::$moving[$year . '-easter'] = true;
			foreach (self::MOVING as $offset) {
				self::$moving[self::easter($year)->modify(sprintf('%+d days', $offset))->format('Y-m-d')] = true;
			}
		}
		return isset(self::$moving[$day->format('Y-m-d')]);
	}

	/** Easter Sunday by Gauss's rule, with Lichtenberg's corrections. */
	private static function easter(int $year): DateTimeImmutable {
		$century = intdiv($year, 100);
		$moon = 15 + intdiv(3 * $century + 3, 4) - intdiv(8 * $century + 13, 25);
		$sun = 2 - intdiv(3 * $century + 3, 4);
		$cycle = $year % 19;
		$seed = (19 * $cycle + $moon) % 30;
		$limit = 21 + $seed - intdiv($seed + intdiv($cycle, 11), 29);
		$sunday = 7 - ($year + intdiv($year, 4) + $sun) % 7;
		$marchDay = $limit + 7 - ($limit - $sunday) % 7;
		return (new DateTimeImmutable("$year-03-01"))->modify(sprintf('%+d days', $marchDay - 1));
	}
}
