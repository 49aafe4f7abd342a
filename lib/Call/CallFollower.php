<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Calendar\OccurrencesMoved;
use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;

/**
 * Where "this and all following" makes a series of its own, the call goes on with it.
 *
 * @implements IEventListener<OccurrencesMoved>
 */
final class CallFollower implements IEventListener {
	public function __construct(
		private readonly CallMapper $calls,
	) {
	}

	#[\Override]
	public function handle(Event $event): void {
		$seen = [];
		foreach ($event instanceof OccurrencesMoved ? $event->moves : [] as $move) {
			if (!isset($seen[$move->fromEvent . '-' . $move->toEvent])) {
				$seen[$move->fromEvent . '-' . $move->toEvent] = true;
				$this->calls->follow($move);
			}
		}
	}
}
