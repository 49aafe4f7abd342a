<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Gliederung\OwnGroups;
use OCA\Verband\Gliederung\Persons;
use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;
use OCP\Group\Events\UserAddedEvent;

/**
 * Talk puts whoever comes into a group into the room at once. It is noted that they are there by office: should Talk be
 * away when they leave it, the next comparison takes them out and does not think that somebody had invited them.
 *
 * @implements IEventListener<UserAddedEvent>
 */
final class GroupListener implements IEventListener {
	public function __construct(
		private readonly CallMapper $calls,
		private readonly MemberMapper $members,
		private readonly Invited $invited,
		private readonly Persons $persons,
		private readonly OwnGroups $ownGroups,
	) {
	}

	#[\Override]
	public function handle(Event $event): void {
		if (!$event instanceof UserAddedEvent || !$this->ownGroups->has($event->getGroup()->getGID())) {
			return;
		}
		$group = $event->getGroup()->getGID();
		$person = $this->persons->byUid($event->getUser()->getUID());
		foreach ($person === null ? [] : $this->calls->all() as $call) {
			if (in_array($group, [$call->group(), $this->invited->moderators($call)], true)) {
				$this->members->add($call->getId(), $person->getId());
			}
		}
	}
}
