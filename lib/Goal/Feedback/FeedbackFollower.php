<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal\Feedback;

use OCA\Verband\Calendar\OccurrencesMoved;
use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;

/**
 * What was said of a date goes with it, whatever becomes of the series.
 *
 * @implements IEventListener<OccurrencesMoved>
 */
final class FeedbackFollower implements IEventListener {
	public function __construct(
		private readonly FeedbackMapper $feedback,
	) {
	}

	#[\Override]
	public function handle(Event $event): void {
		foreach ($event instanceof OccurrencesMoved ? $event->moves : [] as $move) {
			$this->feedback->follow($move);
		}
	}
}
