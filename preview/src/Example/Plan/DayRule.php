<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example\Plan;

use DateInterval;
use DateTimeImmutable;
use InvalidArgumentException;

/** "9:3SA": the third Saturday of September; "1,6:9": the ninth; "1-12:1SA+16": sixteen days after the first Saturday. */
final class DayRule {
	/** @param list<int> $months */
	private function __construct(
		private readonly array $months,
		private readonly int $number,
		private readonly ?string $weekday,
		private readonly int $offset,
	) {
	}

	public static function parse(string $text): self {
		if (preg_match('/^([\d,-]+):(\d+)([A-Z]{2})?(\+\d+)?$/D', $text, $m) !== 1) {
			throw new InvalidArgumentException($text);
		}
		return new self(self::months($m[1]), (int)$m[2], ($m[3] ?? '') === '' ? null : $m[3], (int)ltrim($m[4] ?? '0', '+'));
	}

	/**
	 * "1,3" or "10-4", over the turn of the year
	 * @return list<int>
	 */
	public static function months(string $text): array {
		if (!str_contains($text, '-')) {
			return array_map(intval(...), explode(',', $text));
		}
		[$first, $last] = array_map(intval(...), explode('-', $text));
		return $first <= $last ? range($first, $last) : [...range($first, 12), ...range(1, $last)];
	}

	/** The day in that month; null where there is none. */
	public function in(Month $month): ?DateTimeImmutable {
		if (!in_array($month->number, $this->months, true)) {
			return null;
		}
		$day = $this->weekday === null
			? $month->day($this->number)
			: $month->days([$this->weekday])[$this->number - 1] ?? null;
		return $day?->add(new DateInterval('P' . $this->offset . 'D'));
	}

	/** How many times it has come round until that month, counted from the year 0: what turns, turns by this. */
	public function turn(Month $month): int {
		return $month->year * count($this->months) + (int)array_search($month->number, $this->months, true);
	}
}
