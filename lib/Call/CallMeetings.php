<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Meeting\AgendaItem;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\ItemState;
use OCA\Verband\Meeting\Meeting;
use OCA\Verband\Meeting\MeetingKind;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingState;
use OCA\Verband\Meeting\Standing;
use OCA\Verband\Platform\Clock;
use OCP\AppFramework\Db\TTransactional;
use OCP\DB\Exception;
use OCP\IDBConnection;

/** The next dates of a call become meetings: with an agenda, minutes and whatever else a meeting has. */
final class CallMeetings {
	use TTransactional;

	/** So that a topic can be put off from the next one to the one after */
	private const AHEAD = 2;
	/** What the board that holds the call has to tell, in the language of the association's other texts */
	private const REPORT = ['Aus dem Landesvorstand', 'Aus dem Bezirksvorstand'];

	public function __construct(
		private readonly IDBConnection $db,
		private readonly CallDates $dates,
		private readonly MeetingMapper $meetings,
		private readonly AgendaItemMapper $items,
		private readonly Clock $clock,
	) {
	}

	/** Does nothing where it was done before. Not inside a transaction: two at once are told apart by an index. */
	public function prepare(Call $call): void {
		foreach ($this->dates->coming($call->getEventId(), $this->clock->now()->getTimestamp(), self::AHEAD) as $date) {
			if ($date->meetingId === null) {
				$this->make($call, $date);
			}
		}
	}

	/** @return ?Meeting null where somebody else was faster */
	public function make(Call $call, CallDate $date): ?Meeting {
		$meeting = new Meeting();
		$meeting->setGliederungId($call->getGliederungId());
		$meeting->setEventId($call->getEventId());
		$meeting->setRecurrenceId($date->recurrenceId);
		$meeting->setKind(MeetingKind::Phone->value);
		$meeting->setState(MeetingState::Planned->value);
		$meeting->setInviteDays(0);
		$meeting->setRevision(1);
		try {
			$this->atomic(function () use ($call, $meeting): void {
				$this->meetings->insert($meeting);
				$this->dates->add($call->getId(), $meeting->getId());
				$report = self::REPORT[$call->getGliederungId() === $call->getBezirkId() ? 1 : 0];
				foreach ([[$report, 15, Standing::Reports], [null, 5, Standing::Dates], [null, 5, Standing::Misc]] as $index => [$title, $minutes, $standing]) {
					$this->items->insert(self::item($meeting, $title ?? $standing->title(), $minutes, $standing, $index + 1));
				}
			}, $this->db);
		} catch (Exception $exception) {
			if ($exception->getReason() !== Exception::REASON_UNIQUE_CONSTRAINT_VIOLATION) {
				throw $exception;
			}
			return null;
		}
		return $meeting;
	}

	private static function item(Meeting $meeting, string $title, int $minutes, Standing $standing, int $position): AgendaItem {
		$item = new AgendaItem();
		$item->setGliederungId($meeting->getGliederungId());
		$item->setMeetingId($meeting->getId());
		$item->setPosition($position);
		$item->setTitle($title);
		$item->setMinutes($minutes);
		$item->setInternal(false);
		$item->setStanding($standing->value);
		$item->setState(ItemState::Scheduled->value);
		$item->setRevision(1);
		return $item;
	}
}
