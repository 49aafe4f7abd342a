<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

use OCA\Verband\Calendar\Event;
use OCP\EventDispatcher\Event as DispatchedEvent;

/**
 * People hear of a change of an event, once for all that was changed shortly after one another. Whoever has others to
 * tell (the guests of a meeting held then) tells them now.
 */
final class ChangeTold extends DispatchedEvent {
	/**
	 * @param string $recurrenceId which of the event's dates the change is about
	 * @param ?int $personId who did it
	 */
	public function __construct(
		public readonly Event $event,
		public readonly string $recurrenceId,
		public readonly ?int $personId,
	) {
		parent::__construct();
	}
}
