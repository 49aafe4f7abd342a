<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCP\EventDispatcher\Event as DispatchedEvent;

/**
 * Asked before an event is deleted or loses dates, and where it is shown whether it may be. Whoever keeps something that hangs on it
 * (a meeting, evidence) holds it: then it can be cancelled, not deleted.
 */
final class EventRemoval extends DispatchedEvent {
	private bool $held = false;

	/** @param ?list<string> $recurrenceIds the dates that go; null for the whole event */
	public function __construct(
		public readonly int $eventId,
		public readonly ?array $recurrenceIds = null,
	) {
		parent::__construct();
	}

	public function hold(): void {
		$this->held = true;
	}

	public function isHeld(): bool {
		return $this->held;
	}
}
