<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Calendar\OccurrencesMoved;
use OCA\Verband\Meeting\Attendance\ExpectedDateMapper;
use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;

/**
 * A meeting goes with its date, and so does who was there, whatever becomes of the series.
 *
 * @implements IEventListener<OccurrencesMoved>
 */
final class DateFollower implements IEventListener {
	public function __construct(
		private readonly MeetingMapper $meetings,
		private readonly ExpectedDateMapper $expected,
	) {
	}

	#[\Override]
	public function handle(Event $event): void {
		foreach ($event instanceof OccurrencesMoved ? $event->moves : [] as $move) {
			$this->meetings->follow($move);
			$this->expected->follow($move);
		}
	}
}
