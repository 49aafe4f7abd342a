<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCP\EventDispatcher\IEventDispatcher;

/** Asks around whether something hangs on an event. */
final class EventHolds {
	public function __construct(
		private readonly IEventDispatcher $dispatcher,
	) {
	}

	public function isHeld(int $eventId): bool {
		$removal = new EventRemoval($eventId);
		$this->dispatcher->dispatchTyped($removal);
		return $removal->isHeld();
	}
}
