<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCP\EventDispatcher\IEventDispatcher;

/** Asks around whether something hangs on an event, or on some of its dates. */
final class EventHolds {
	public function __construct(
		private readonly IEventDispatcher $dispatcher,
	) {
	}

	/** @param ?list<string> $recurrenceIds of these dates; null for all */
	public function isHeld(int $eventId, ?array $recurrenceIds = null): bool {
		$removal = new EventRemoval($eventId, $recurrenceIds);
		$this->dispatcher->dispatchTyped($removal);
		return $removal->isHeld();
	}
}
