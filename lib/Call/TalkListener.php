<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;
use Psr\Log\LoggerInterface;

/**
 * Hears from Talk who joins and leaves a call. Talk's classes are not ours to name: where it is missing there is nothing
 * to hear, and whatever goes wrong here must not keep anybody out of a call.
 *
 * @implements IEventListener<Event>
 */
final class TalkListener implements IEventListener {
	public const EVENT = 'OCA\Talk\Events\ParticipantModifiedEvent';

	public function __construct(
		private readonly CallPresence $presence,
		private readonly LoggerInterface $logger,
	) {
	}

	#[\Override]
	public function handle(Event $event): void {
		try {
			if (is_callable([$event, 'getProperty']) && $event->getProperty() === 'inCall') {
				$this->inCall($event);
			}
		} catch (\Throwable $why) {
			$this->logger->warning('Who joined a call could not be noted', ['exception' => $why]);
		}
	}

	private function inCall(mixed $event): void {
		$attendee = $event->getParticipant()->getAttendee();
		if ($attendee->getActorType() === 'users') {
			$this->presence->changed((string)$event->getRoom()->getToken(), (string)$attendee->getActorId(), (int)$event->getNewValue() !== 0);
		}
	}
}
