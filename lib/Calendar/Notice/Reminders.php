<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventMapper;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Platform\Clock;

/**
 * Reminds those who have chosen a message in Nextcloud of what their Gliederungen hold. Nothing is stored ahead: each
 * run looks at what begins when, so that a moved event reminds at its new time.
 */
final class Reminders {
	/** A server that was off for longer does not remind of what has passed. */
	private const CATCH_UP = 6 * 3600;
	private const DAY = 86400;

	public function __construct(
		private readonly ReminderMapper $reminders,
		private readonly PreferenceMapper $preferences,
		private readonly PersonMapper $persons,
		private readonly EventMapper $events,
		private readonly Recipients $recipients,
		private readonly Access $access,
		private readonly Messages $messages,
		private readonly Clock $clock,
	) {
	}

	public function send(): void {
		$now = $this->clock->now()->getTimestamp();
		$from = max($this->reminders->doneUntil(), $now - self::CATCH_UP);
		$byMinutes = [];
		foreach ($this->preferences->reminded(ReminderVia::Message) as $personId => $minutes) {
			$byMinutes[$minutes][] = $personId;
		}
		$this->messages->together(function () use ($byMinutes, $from, $now): void {
			foreach ($byMinutes as $minutes => $personIds) {
				$this->remind(new Reminder($minutes), $personIds, $from, $now);
			}
		});
		$this->reminders->setDoneUntil($now);
		$this->reminders->forgetBefore($now - self::DAY);
	}

	/** @param list<int> $personIds */
	private function remind(Reminder $reminder, array $personIds, int $from, int $now): void {
		$zone = $this->clock->zone();
		// whole days are told at nine: a day more on both sides, the rule has the last word
		$ahead = $reminder->minutes * 60;
		$dates = array_filter(
			$this->reminders->dates($from + $ahead - self::DAY, $now + $ahead + self::DAY),
			static function (array $date) use ($reminder, $zone, $from, $now): bool {
				$moment = $reminder->moment($date['start'], $date['startDate'], $zone);
				return $moment > $from && $moment <= $now && ($date['start'] > $now || ($date['startDate'] !== null && $date['end'] > $now));
			},
		);
		$persons = $dates === [] ? [] : $this->persons->findMany($personIds);
		foreach ($dates as $date) {
			$event = $this->events->find($date['eventId']);
			foreach ($event === null ? [] : $persons as $person) {
				$uid = $person->getUid();
				if ($uid !== null && $this->isOwn($uid, $event) && $this->reminders->claim((int)$person->getId(), $event->getId(), $date['start'])) {
					$this->messages->put($uid, Messages::REMINDER, $event, 'reminder', new Parameters(new NotedDate(
						'', $date['start'], $date['end'], $date['startDate'], $date['endDate'], false, '',
					)));
				}
			}
		}
	}

	private function isOwn(string $uid, Event $event): bool {
		return array_intersect($event->hosts(), $this->access->viewerFor($uid)->memberIds) !== [] && $this->recipients->sees($uid, $event);
	}
}
