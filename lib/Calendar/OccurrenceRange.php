<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCP\DB\QueryBuilder\IQueryBuilder;

/**
 * Which dates touch a range, put so that an index serves it however many there are: one on the start finds those of
 * a day, reading from little before the range; one on the end finds the few longer ones, which are asked for apart.
 */
final class OccurrenceRange {
	/** In seconds: a day, with the hour more that one in autumn has, and one to spare. */
	public const DAY = 26 * 3600;

	public static function isLong(int $start, int $end): bool {
		return $end - $start > self::DAY;
	}

	/** Adds the condition on the dates' alias `o`; what has no length and lies on the beginning touches it. */
	public static function touching(IQueryBuilder $query, int $from, int $to, bool $long): void {
		$expr = $query->expr();
		$number = static fn (int $value) => $query->createNamedParameter($value, IQueryBuilder::PARAM_INT);
		$query->andWhere($expr->eq('o.is_long', $number($long ? 1 : 0)))
			->andWhere($expr->lt('o.start_ts', $number($to)));
		if ($long) {
			$query->andWhere($expr->gt('o.end_ts', $number($from)));
			return;
		}
		$query->andWhere($expr->gte('o.start_ts', $number($from - self::DAY)))
			->andWhere($expr->orX($expr->gt('o.end_ts', $number($from)), $expr->gte('o.start_ts', $number($from))));
	}
}
