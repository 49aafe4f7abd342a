<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

use DateTimeImmutable;
use DateTimeZone;

/** The months that a calendar to read holds: it moves on with the month, and sync tokens name the month. */
final class Window {
	public const MONTHS_BACK = 6;
	public const MONTHS_AHEAD = 18;

	private function __construct(
		public readonly string $month,
		public readonly int $from,
		public readonly int $to,
	) {
	}

	public static function at(DateTimeImmutable $now): self {
		return self::ofMonth($now->setTimezone(new DateTimeZone('UTC'))->format('Ym'));
	}

	/** @param string $month YYYYMM */
	public static function ofMonth(string $month): self {
		$first = new DateTimeImmutable(substr($month, 0, 4) . '-' . substr($month, 4) . '-01', new DateTimeZone('UTC'));
		return new self(
			$month,
			$first->modify('-' . self::MONTHS_BACK . ' months')->getTimestamp(),
			$first->modify('+' . (self::MONTHS_AHEAD + 1) . ' months')->getTimestamp(),
		);
	}
}
