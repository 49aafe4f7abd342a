<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Recurrence;

/**
 * The days of a rule, period by period (day, week, month or year), each by the table of RFC 5545 §3.3.10.
 * Pure and bounded: whoever walks them says how far.
 */
final class Periods {
	private readonly int $year;
	private readonly int $month;
	private readonly int $monthDay;

	public function __construct(
		private readonly RecurrenceRule $rule,
		private readonly int $start,
	) {
		[$this->year, $this->month, $this->monthDay] = Day::parts($start);
	}

	/** The first day of the period with this number, counted from the one that holds the start. */
	public function begin(int $index): int {
		$step = $index * $this->rule->interval;
		return match ($this->rule->frequency) {
			Frequency::Daily => $this->start + $step,
			Frequency::Weekly => Day::startOfWeek($this->start, $this->rule->weekStart) + 7 * $step,
			Frequency::Monthly => Day::of($this->year, $this->month + $step, 1),
			Frequency::Yearly => Day::of($this->year + $step, 1, 1),
		};
	}

	/** @return list<int> the days of that period, in order, after BYSETPOS */
	public function days(int $index): array {
		$begin = $this->begin($index);
		[$year, $month] = Day::parts($begin);
		$days = match ($this->rule->frequency) {
			Frequency::Daily => [$begin],
			Frequency::Weekly => $this->week($begin),
			Frequency::Monthly => $this->month($year, $month),
			Frequency::Yearly => $this->year($year),
		};
		$days = array_values(array_unique(array_filter($days, $this->passes(...))));
		sort($days);
		return $this->atPositions($days);
	}

	/** The limits that hold in every frequency. */
	private function passes(int $day): bool {
		$rule = $this->rule;
		[$year, $month, $monthDay] = Day::parts($day);
		if ($rule->byMonth !== [] && $rule->byWeekNo === [] && !in_array($month, $rule->byMonth, true)) {
			return false;
		}
		if ($rule->byMonthDay !== [] && !in_array($monthDay, $rule->byMonthDay, true)
			&& !in_array($monthDay - Day::monthLength($year, $month) - 1, $rule->byMonthDay, true)) {
			return false;
		}
		$plain = array_column(array_filter($rule->byDay, static fn (array $d): bool => $d[0] === 0), 1);
		return count($plain) !== count($rule->byDay) || $plain === [] || in_array(Day::weekday($day), $plain, true);
	}

	/** @return list<int> */
	private function week(int $begin): array {
		$weekdays = $this->rule->byDay === []
			? [Day::weekday($this->start)]
			: array_column($this->rule->byDay, 1);
		return array_map(
			fn (int $weekday): int => $begin + ($weekday - $this->rule->weekStart + 7) % 7,
			$weekdays,
		);
	}

	/** @return list<int> */
	private function month(int $year, int $month): array {
		$first = Day::of($year, $month, 1);
		$length = Day::monthLength($year, $month);
		if ($this->rule->byDay !== []) {
			return $this->weekdaysIn($first, $length);
		}
		if ($this->rule->byMonthDay !== []) {
			return range($first, $first + $length - 1);
		}
		return $this->monthDay <= $length ? [$first + $this->monthDay - 1] : [];
	}

	/** @return list<int> */
	private function year(int $year): array {
		$rule = $this->rule;
		$first = Day::of($year, 1, 1);
		if ($rule->byYearDay !== []) {
			return $this->yearDays($year);
		}
		if ($rule->byWeekNo !== []) {
			return $this->weeksOf($year);
		}
		if ($rule->byMonth !== [] || $rule->byMonthDay !== []) {
			return array_merge(...array_map(fn (int $month): array => $this->month($year, $month), $this->months()));
		}
		if ($rule->byDay !== []) {
			return $this->weekdaysIn($first, Day::yearLength($year));
		}
		return $this->monthDay <= Day::monthLength($year, $this->month)
			? [Day::of($year, $this->month, $this->monthDay)]
			: [];
	}

	/**
	 * Which months of a year: where the rule names none, a day of the month is one of the start's month, as the common
	 * engines have it; with weekdays ("every Friday the 13th") it is one of any month.
	 * @return list<int>
	 */
	private function months(): array {
		return match (true) {
			$this->rule->byMonth !== [] => $this->rule->byMonth,
			$this->rule->byDay !== [] => range(1, 12),
			default => [$this->month],
		};
	}

	/** @return list<int> */
	private function yearDays(int $year): array {
		$first = Day::of($year, 1, 1);
		$length = Day::yearLength($year);
		$days = array_map(
			static fn (int $n): int => $n > 0 ? $first + $n - 1 : $first + $length + $n,
			$this->rule->byYearDay,
		);
		return array_values(array_filter($days, static fn (int $d): bool => $d >= $first && $d < $first + $length));
	}

	/** @return list<int> */
	private function weeksOf(int $year): array {
		$first = Day::startOfWeekYear($year, $this->rule->weekStart);
		$weeks = intdiv(Day::startOfWeekYear($year + 1, $this->rule->weekStart) - $first, 7);
		$days = [];
		foreach ($this->rule->byWeekNo as $number) {
			$week = $number > 0 ? $number : $weeks + $number + 1;
			if ($week >= 1 && $week <= $weeks) {
				array_push($days, ...$this->week($first + 7 * ($week - 1)));
			}
		}
		return $days;
	}

	/** @return list<int> the BYDAY days of a span, "the nth" counted within it */
	private function weekdaysIn(int $first, int $length): array {
		$days = [];
		foreach ($this->rule->byDay as [$ordinal, $weekday]) {
			$all = range($first + ($weekday - Day::weekday($first) + 7) % 7, $first + $length - 1, 7);
			array_push($days, ...$this->pick($all, $ordinal));
		}
		return $days;
	}

	/**
	 * @param list<int> $days
	 * @return list<int>
	 */
	private function pick(array $days, int $ordinal): array {
		if ($ordinal === 0) {
			return $days;
		}
		$index = $ordinal > 0 ? $ordinal - 1 : count($days) + $ordinal;
		return isset($days[$index]) ? [$days[$index]] : [];
	}

	/**
	 * @param list<int> $days
	 * @return list<int>
	 */
	private function atPositions(array $days): array {
		if ($this->rule->bySetPos === []) {
			return $days;
		}
		$found = [];
		foreach ($this->rule->bySetPos as $position) {
			array_push($found, ...$this->pick($days, $position));
		}
		sort($found);
		return array_values(array_unique($found));
	}
}
