<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Privacy;

use OCA\Verband\Gliederung\Persons;
use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;
use OCP\User\Events\UserDeletedEvent;

/**
 * @implements IEventListener<UserDeletedEvent>
 */
final class UserDeletedListener implements IEventListener {
	public function __construct(
		private readonly Persons $persons,
		private readonly Farewell $farewell,
	) {
	}

	#[\Override]
	public function handle(Event $event): void {
		$person = $event instanceof UserDeletedEvent ? $this->persons->byUid($event->getUser()->getUID()) : null;
		if ($person !== null) {
			$this->farewell->of((int)$person->getId());
		}
	}
}
