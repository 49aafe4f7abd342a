<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Invitation;

use OCA\Verband\Calendar\Notice\ChangeTold;
use OCA\Verband\Calendar\Notice\Recipients;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Meeting\Meeting;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingPerson;
use OCA\Verband\Meeting\MeetingState;
use OCA\Verband\Meeting\PeopleMapper;
use OCA\Verband\Meeting\PersonRole;
use OCA\Verband\Platform\Post;
use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;

/**
 * Guests who were invited to a meeting hear that it changed, though its event's notices do not reach them; whom those
 * reach hears of it once.
 *
 * @implements IEventListener<ChangeTold>
 */
final class GuestsOfMoved implements IEventListener {
	public function __construct(
		private readonly MeetingMapper $meetings,
		private readonly PeopleMapper $people,
		private readonly PersonMapper $persons,
		private readonly Recipients $recipients,
		private readonly Post $post,
	) {
	}

	#[\Override]
	public function handle(Event $event): void {
		foreach ($event instanceof ChangeTold ? $this->meetings->ofEvent($event->event->getId()) : [] as $meeting) {
			$isInvited = $meeting->getInvitedAt() !== null && $meeting->state() === MeetingState::Planned;
			if ($isInvited && $meeting->getRecurrenceId() === $event->recurrenceId) {
				$this->tell($meeting, $event);
			}
		}
	}

	private function tell(Meeting $meeting, ChangeTold $change): void {
		$guests = array_filter($this->people->of($meeting->getId()), static fn (MeetingPerson $one): bool
			=> $one->role === PersonRole::Guest && $one->personId !== $change->personId);
		$uids = [];
		foreach ($this->persons->findMany(array_keys($guests)) as $person) {
			$uids[] = (string)$person->getUid();
		}
		$uids = array_filter($uids, static fn (string $uid): bool => $uid !== '');
		foreach (array_diff($uids, $this->recipients->reached($change->event, $change->personId)) as $uid) {
			$this->post->notify($uid, Post::MEETING_CHANGED, [], 'meeting', $meeting->getId(), '');
		}
	}
}
