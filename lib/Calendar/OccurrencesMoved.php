<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCP\EventDispatcher\Event as DispatchedEvent;

/**
 * Told inside the transaction of the change: dates have got other names, since a series was moved, split, or made of
 * a single event. Whoever keeps what hangs on a date (a meeting, sign-ups, evidence) writes the new name to it.
 * One after the other: the moves are in an order in which none leads to a name that another still has to leave.
 */
final class OccurrencesMoved extends DispatchedEvent {
	/** @param non-empty-list<OccurrenceMove> $moves */
	public function __construct(
		public readonly array $moves,
	) {
		parent::__construct();
	}
}
