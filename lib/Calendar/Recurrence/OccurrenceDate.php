<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Recurrence;

use DateTimeImmutable;

/**
 * One date of an event: instants in UTC; for an all-day one also the days, YYYY-MM-DD, the end exclusive.
 */
final class OccurrenceDate {
	/**
	 * @param string $recurrenceId '' for the only date of an event without repetition; else the original start as
	 *                             UTC basic format (20260603T170000Z), or the day (20260603) of an all-day series
	 */
	public function __construct(
		public readonly string $recurrenceId,
		public readonly DateTimeImmutable $start,
		public readonly DateTimeImmutable $end,
		public readonly ?string $startDate = null,
		public readonly ?string $endDate = null,
		public readonly bool $cancelled = false,
		public readonly ?string $title = null,
		public readonly ?string $location = null,
	) {
	}
}
