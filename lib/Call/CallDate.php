<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

/** One date of a call's series; the next ones, and those that have been, have a meeting. */
final class CallDate {
	/**
	 * @param ?int $meetingId null: not prepared yet
	 * @param int $start seconds since 1970
	 * @param int $end seconds since 1970
	 */
	public function __construct(
		public readonly ?int $meetingId,
		public readonly string $recurrenceId,
		public readonly int $start,
		public readonly int $end,
		public readonly bool $cancelled,
		public readonly bool $closed,
		public readonly ?int $settledAt = null,
		public readonly ?int $toldAt = null,
	) {
	}
}
