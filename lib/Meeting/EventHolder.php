<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Calendar\EventRemoval;
use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;

/**
 * An event with a meeting is cancelled, not deleted, and so is one date of a series.
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
		foreach ($event instanceof EventRemoval ? $this->meetings->ofEvent($event->eventId) : [] as $meeting) {
			if ($event->recurrenceIds === null || in_array($meeting->getRecurrenceId(), $event->recurrenceIds, true)) {
				$event->hold();
			}
		}
	}
}
