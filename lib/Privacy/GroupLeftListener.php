<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Privacy;

use OCA\Verband\Calendar\Sync\HiddenAlarms;
use OCA\Verband\Gliederung\Access;
use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;
use OCP\Group\Events\UserRemovedEvent;

/**
 * @implements IEventListener<UserRemovedEvent>
 */
final class GroupLeftListener implements IEventListener {
	public function __construct(
		private readonly Access $access,
		private readonly HiddenAlarms $alarms,
	) {
	}

	#[\Override]
	public function handle(Event $event): void {
		if ($event instanceof UserRemovedEvent) {
			$this->access->forget();
			$this->alarms->applyTo($this->access->viewerFor($event->getUser()->getUID()));
		}
	}
}
