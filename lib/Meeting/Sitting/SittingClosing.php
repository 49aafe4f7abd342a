<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

use OCA\Verband\Meeting\AgendaCarryOver;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingPerson;
use OCA\Verband\Meeting\MeetingState;
use OCA\Verband\Meeting\PeopleMapper;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/** The end of a sitting: what is kept of it, and what is forgotten. */
final class SittingClosing {
	use TTransactional;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly SittingAccess $access,
		private readonly SittingMapper $sittings,
		private readonly MeetingMapper $meetings,
		private readonly PeopleMapper $people,
		private readonly StayMapper $stays,
		private readonly CurrentItem $current,
		private readonly SpeechMapper $log,
		private readonly SharesMapper $shares,
		private readonly AgendaCarryOver $carryOver,
		private readonly Clock $clock,
	) {
	}

	/**
	 * Keeps who was there in one word, the shares of the lanes without people, and takes on what was not reached; the
	 * speakers' log goes. The shares come from who closes, who has the whole list before them: `seq` says of which state
	 * of it.
	 * @throws Problem not-found, forbidden; not-running, closed; list-changed if somebody signed up or spoke meanwhile
	 */
	public function close(int $meetingId, Input $input): void {
		$dated = $this->access->findLed($meetingId);
		$given = $input->nullableObject('shares') === null ? null : SittingRecord::read($input);
		$now = $this->clock->now()->getTimestamp();
		$this->atomic(function () use ($dated, $given, $input, $now): void {
			if (!$this->sittings->move($dated->id(), MeetingState::Running, MeetingState::Closed, $now)) {
				SittingAccess::assertRunning($this->meetings->find($dated->id())?->state());
			}
			$log = $this->log->of($dated->id());
			if ($given !== null) {
				if ($input->int('seq') !== (end($log) ?: null)?->seq) {
					throw Problem::refused(ErrorCode::ListChanged, 'seq');
				}
				$unspecified = SpeechRules::of($dated->meeting->getSpeechRules())->unspecified ?? UnspecifiedLane::Own;
				$this->shares->keep($dated->id(), $given->checked(Speeches::of($log, $unspecified)));
			}
			$this->log->forget($dated->id());
			$meeting = $this->meetings->find($dated->id()) ?? throw Problem::notFound();
			$this->current->leave($meeting, Put::Done, $now);
			$meeting->setCurrentItemId(null);
			$this->meetings->update($meeting);
			$this->endPresence($dated, (int)$meeting->getStartedAt(), $now);
			$this->carryOver->from($dated);
		}, $this->db);
	}

	private function endPresence(DatedMeeting $dated, int $start, int $now): void {
		$stays = $this->stays->of($dated->id());
		foreach ($this->people->of($dated->id()) as $person) {
			$own = $stays[$person->personId] ?? [];
			$state = Attendance::state($person, $own, $start, $now);
			$this->people->put($dated->id(), new MeetingPerson($person->personId, $person->role, $person->vote, $person->answer, $state, $person->email));
			foreach ($own as $stay) {
				if ($stay->until === null) {
					$this->stays->end($stay, $now);
				}
			}
		}
	}
}
