<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

/** One date's old name and its new one. */
final class OccurrenceMove {
	/** @param string $fromId RECURRENCE-ID as verband_occurrences has it, '' for an event without repetition */
	public function __construct(
		public readonly int $fromEvent,
		public readonly string $fromId,
		public readonly int $toEvent,
		public readonly string $toId,
	) {
	}
}
