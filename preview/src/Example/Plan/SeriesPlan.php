<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example\Plan;

use DateTimeImmutable;
use InvalidArgumentException;

/**
 * What comes again and again, from data/series.php: one event each, without end, with the dates that fall on
 * holidays or into the summer left out and a few others moved or cancelled.
 *
 * @phpstan-type Row array{string, string, string, string, string, int, string, string, bool}
 */
final class SeriesPlan {
	private const WEEKDAYS = ['MO' => 'Monday', 'TU' => 'Tuesday', 'WE' => 'Wednesday', 'TH' => 'Thursday', 'FR' => 'Friday'];
	private const SUMMER = ['07-10', '08-08'];
	private const ORDINALS = [1 => 'first', 'second', 'third'];

	/** @param list<Row> $rows */
	public function __construct(
		private readonly array $rows,
		private readonly Places $places,
	) {
	}

	/**
	 * @param non-empty-list<Month> $months from the first of these on; the last says how far changes are thought out
	 * @return list<PlannedEvent>
	 */
	public function over(array $months): array {
		return array_map(fn (array $row): PlannedEvent => $this->event($row, $months), $this->rows);
	}

	/**
	 * @param Row $row
	 * @param non-empty-list<Month> $months
	 */
	private function event(array $row, array $months): PlannedEvent {
		[$code, $title, $kind, $rule, $time, $minutes, $audience, $topics, $pausesInSummer] = $row;
		[$number, $weekday, $interval] = $this->parse($rule);
		$dates = $number > 0
			? $this->monthly($months, $number, $weekday)
			: $this->weekly($months, $weekday, $interval, Seed::number($code . $title, $interval));
		// a series must not begin with a date that is left out
		while (count($dates) > 1 && $this->isLeftOut($dates[0], $pausesInSummer)) {
			array_shift($dates);
		}
		$start = $dates[0]->modify($time);
		$isOnline = in_array($kind, ['telephone-conference', 'chairs-call'], true) || $code === 'social-media';
		return new PlannedEvent(
			$code,
			$start,
			$start->modify("+$minutes minutes"),
			[
				'title' => $title, 'kind' => $kind, 'topics' => explode(',', $topics), 'audience' => $audience,
				'rrule' => $number > 0
					? "FREQ=MONTHLY;BYDAY=$number$weekday"
					: 'FREQ=WEEKLY' . ($interval > 1 ? ";INTERVAL=$interval" : '') . ";BYDAY=$weekday",
			] + $this->places->pick($isOnline ? 'online' : $code, $code . $title)['fields'],
			changes: $this->changes($code . $title, $dates, $pausesInSummer),
		);
	}

	/** @return array{int, string, int} ordinal or 0, weekday, interval */
	private function parse(string $rule): array {
		if (preg_match('#^(\d)?([A-Z]{2})(?:/(\d))?$#D', $rule, $m) !== 1) {
			throw new InvalidArgumentException($rule);
		}
		return [(int)$m[1], $m[2], (int)($m[3] ?? 1)];
	}

	/**
	 * @param non-empty-list<Month> $months
	 * @return non-empty-list<DateTimeImmutable>
	 */
	private function monthly(array $months, int $number, string $weekday): array {
		return array_map(static fn (Month $month): DateTimeImmutable => $month->day(1)->modify(
			sprintf('%s %s of this month', self::ORDINALS[$number], self::WEEKDAYS[$weekday]),
		), $months);
	}

	/**
	 * @param non-empty-list<Month> $months
	 * @param int $phase which of the weeks, counted from the calendar's beginning, so that the series stays where it
	 *                   is when the example moves on
	 * @return non-empty-list<DateTimeImmutable>
	 */
	private function weekly(array $months, string $weekday, int $interval, int $phase): array {
		$first = $months[0]->day(1)->modify(self::WEEKDAYS[$weekday]);
		$week = intdiv((int)(new DateTimeImmutable('1970-01-05'))->diff($first)->days, 7);
		$first = $first->modify('+' . (($phase - $week % $interval + $interval) % $interval) . ' weeks');
		$end = end($months)->day(1)->modify('+1 month');
		$dates = [$first];
		for ($date = $first->modify("+$interval weeks"); $date < $end; $date = $date->modify("+$interval weeks")) {
			$dates[] = $date;
		}
		return $dates;
	}

	/**
	 * @param non-empty-list<DateTimeImmutable> $dates
	 * @return array<string, SeriesChange>
	 */
	private function changes(string $key, array $dates, bool $pausesInSummer): array {
		$changes = [];
		foreach (array_slice($dates, 1) as $date) {
			$change = match (true) {
				$this->isLeftOut($date, $pausesInSummer) => SeriesChange::LeftOut,
				Seed::chance($key . $date->format('Ymd'), 5) => SeriesChange::Cancelled,
				Seed::chance($key . $date->format('dmY'), 6) && !Month::isFree($date->modify('+1 day')) => SeriesChange::DayLater,
				default => null,
			};
			if ($change !== null) {
				$changes[$date->format('Y-m-d')] = $change;
			}
		}
		return $changes;
	}

	private function isLeftOut(DateTimeImmutable $date, bool $pausesInSummer): bool {
		$day = $date->format('m-d');
		return Month::isFree($date) || ($pausesInSummer && $day >= self::SUMMER[0] && $day <= self::SUMMER[1]);
	}
}
