<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\Meeting;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingPeople;
use OCA\Verband\Meeting\MeetingState;
use OCA\Verband\Meeting\PeopleMapper;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/** A sitting while it lasts: who belongs to it, and which item it deals with. */
final class SittingService {
	use TTransactional;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly SittingAccess $access,
		private readonly SittingMapper $sittings,
		private readonly MeetingMapper $meetings,
		private readonly MeetingPeople $people,
		private readonly PeopleMapper $rows,
		private readonly StayMapper $stays,
		private readonly CurrentItem $current,
		private readonly BodyRules $rules,
		private readonly Clock $clock,
	) {
	}

	/**
	 * Two at once start it once. Who is expected is written down as of now, and how the body debates.
	 * @throws Problem not-found, forbidden; closed; invalid (status) for a draft or a cancelled one
	 */
	public function start(int $meetingId): void {
		$dated = $this->access->findLed($meetingId);
		if ($dated->status !== EventStatus::Published) {
			throw Problem::refused(ErrorCode::Invalid, 'status');
		}
		$now = $this->clock->now()->getTimestamp();
		$people = $this->people->of($dated);
		$this->atomic(function () use ($dated, $people, $now): void {
			if (!$this->sittings->move($dated->id(), MeetingState::Planned, MeetingState::Running, $now)) {
				SittingAccess::assertRunning($this->meetings->find($dated->id())?->state());
				return;
			}
			foreach ($people as $person) {
				$this->rows->put($dated->id(), $person);
			}
			$starter = $this->access->personId();
			if ($starter !== null && isset($people[$starter])) {
				$this->stays->insert($dated->id(), $starter, $now, true);
			}
			$meeting = $this->settle($dated);
			$this->current->first($meeting, $now);
		}, $this->db);
	}

	/**
	 * The item that is dealt with; null for none, as in a break.
	 * @throws Problem not-found, forbidden; not-running, closed; invalid (itemId)
	 */
	public function goTo(int $meetingId, Input $input): void {
		$dated = $this->access->findLed($meetingId);
		$itemId = $input->nullableInt('itemId');
		$put = $input->has('put') ? $input->enum('put', Put::class) : Put::Done;
		$this->atomic(function () use ($dated, $itemId, $put): void {
			$this->meetings->raiseLive($dated->id());
			$meeting = $this->meetings->find($dated->id()) ?? throw Problem::notFound();
			SittingAccess::assertRunning($meeting->state());
			if ($itemId !== null && !$this->access->seesItem($dated, $itemId)) {
				throw Problem::invalid(ErrorCode::Invalid, 'itemId');
			}
			$this->current->change($meeting, $itemId, $put, $this->clock->now()->getTimestamp());
		}, $this->db);
	}

	/** How the body debates and when it is quorate stays for this sitting as it is now. */
	private function settle(DatedMeeting $dated): Meeting {
		$meeting = $this->meetings->find($dated->id()) ?? throw Problem::notFound();
		[$quorum, $speech] = $this->rules->of($meeting->getGliederungId());
		if ($meeting->getQuorumRule() === '') {
			$meeting->setQuorumRule($quorum->text);
		}
		if ($meeting->speechRules() === null) {
			$meeting->setSpeechRules($speech->json());
		}
		return $meeting;
	}
}
