<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Calendar\EventRemoval;
use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;

/**
 * An event with a meeting is cancelled, not deleted.
 *
 * @implements IEventListener<EventRemoval>
 */
final class EventHolder implements IEventListener {
	public function __construct(
		private readonly MeetingMapper $meetings,
	) {
	}

	#[\Override]
	public function handle(Event $event): void {
		if ($event instanceof EventRemoval && $this->meetings->ofEvent($event->eventId) !== []) {
			$event->hold();
		}
	}
}
