<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\Calendar\EventRemoval;
use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;

/**
 * An event that is a goal's evidence is cancelled, not deleted.
 *
 * @implements IEventListener<EventRemoval>
 */
final class EvidenceHolder implements IEventListener {
	public function __construct(
		private readonly EvidenceMapper $evidence,
	) {
	}

	#[\Override]
	public function handle(Event $event): void {
		if ($event instanceof EventRemoval && $event->recurrenceIds === null && $this->evidence->names(EvidenceKind::Event, $event->eventId)) {
			$event->hold();
		}
	}
}
