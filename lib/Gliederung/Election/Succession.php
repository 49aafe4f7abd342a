<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung\Election;

use OCA\Verband\Gliederung\Office;

/**
 * How one board follows another. The elected board's offices (chair, deputy, secretary, board) end the day before
 * the new one's first; who was elected again in the same role goes on. Staff, delegates and others are not touched. Pure.
 */
final class Succession {
	/**
	 * @param list<Office> $end held until then: they get a last day
	 * @param list<Office> $drop would have begun on the new board's first day or later: they never will
	 * @param list<Seat> $begin who is new in a role
	 */
	private function __construct(
		public readonly string $lastDay,
		public readonly array $end,
		public readonly array $drop,
		public readonly array $begin,
	) {
	}

	/**
	 * @param list<Office> $offices of the Gliederung, past ones too
	 * @param list<Seat> $seats
	 * @param string $beginsOn YYYY-MM-DD
	 */
	public static function plan(array $offices, array $seats, string $beginsOn): self {
		$begin = [];
		foreach ($seats as $seat) {
			$begin[$seat->key()] = $seat;
		}
		$end = $drop = [];
		foreach ($offices as $office) {
			if (!$office->role()->isBoard() || ($office->getUntilDate() !== null && $office->getUntilDate() < $beginsOn)) {
				continue;
			}
			$key = $office->getRole() . ':' . $office->getPersonId();
			if (isset($begin[$key]) && $office->getUntilDate() === null && $office->getFromDate() <= $beginsOn) {
				unset($begin[$key]);
			} elseif ($office->getFromDate() < $beginsOn) {
				$end[] = $office;
			} else {
				$drop[] = $office;
			}
		}
		$lastDay = (new \DateTimeImmutable($beginsOn))->modify('-1 day')->format('Y-m-d');
		return new self($lastDay, $end, $drop, array_values($begin));
	}
}
