<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

/**
 * One to three equal chairs at the same time. Pure.
 */
final class ChairLimit {
	public const MAX = 3;

	/**
	 * Would there be a day with more than three? Days are YYYY-MM-DD, both ends included, null for open.
	 * @param list<array{from: string, until: ?string}> $others
	 */
	public static function exceeded(array $others, string $from, ?string $until): bool {
		// the number held at once only ever grows on a day on which one begins
		$days = [$from, ...array_column($others, 'from')];
		foreach ($days as $day) {
			if (self::holds($day, $from, $until)
				&& count(array_filter($others, static fn (array $one): bool => self::holds($day, $one['from'], $one['until']))) >= self::MAX) {
				return true;
			}
		}
		return false;
	}

	/** Do two spans share a day? */
	public static function overlap(string $from, ?string $until, string $otherFrom, ?string $otherUntil): bool {
		return self::holds(max($from, $otherFrom), $from, $until) && self::holds(max($from, $otherFrom), $otherFrom, $otherUntil);
	}

	private static function holds(string $day, string $from, ?string $until): bool {
		return $from <= $day && ($until === null || $day <= $until);
	}
}
