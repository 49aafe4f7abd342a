<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

use OCA\Verband\Calendar\Notice\PreferenceMapper;
use OCA\Verband\Calendar\Notice\ReminderMapper;
use OCA\Verband\Gliederung\Persons;
use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;
use OCP\User\Events\UserDeletedEvent;

/**
 * The account is gone, and with it the alarms it had set. Registered before the account's name is taken off the person.
 * @implements IEventListener<UserDeletedEvent>
 */
final class PersonalCleanup implements IEventListener {
	public function __construct(
		private readonly PersonalMapper $personal,
		private readonly PreferenceMapper $preferences,
		private readonly ReminderMapper $reminders,
		private readonly Persons $persons,
	) {
	}

	#[\Override]
	public function handle(Event $event): void {
		$person = $event instanceof UserDeletedEvent ? $this->persons->byUid($event->getUser()->getUID()) : null;
		if ($person !== null) {
			foreach ([$this->personal, $this->preferences, $this->reminders] as $mapper) {
				$mapper->forget((int)$person->getId());
			}
		}
	}
}
