<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

use OCA\Verband\Meeting\Answer;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingKind;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingPerson;
use OCA\Verband\Meeting\PeopleMapper;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/**
 * Who is there, from when to when. On the phone whoever says so is there; in a room it counts once somebody of the board
 * has seen them.
 */
final class PresenceService {
	use TTransactional;

	private const MAX_PEOPLE = 200;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly SittingAccess $access,
		private readonly StayMapper $stays,
		private readonly PeopleMapper $people,
		private readonly MeetingMapper $meetings,
		private readonly Clock $clock,
	) {
	}

	/**
	 * About oneself, or with `personIds` out of the list of who chairs: then also `at` a time that has passed, which puts
	 * right when somebody came or left.
	 * @throws Problem not-found; forbidden; not-running, closed; unknown-person; invalid for a time that cannot be
	 */
	public function note(int $meetingId, Input $input): void {
		$dated = $this->access->find($meetingId);
		$leads = $this->access->leads($dated);
		$own = $this->access->personId();
		$act = $input->enum('act', PresenceAct::class);
		$ids = $input->has('personIds') ? $input->list('personIds', self::MAX_PEOPLE) : [$own];
		$at = $input->nullableInstant('at');
		$isOwnAct = $ids === [$own] && $at === null && $act->isOfTime();
		if (!$leads && !$isOwnAct) {
			throw Problem::forbidden();
		}
		$confirmed = ($leads && $input->has('personIds')) || $dated->meeting->kind() === MeetingKind::Phone;
		$this->atomic(function () use ($dated, $ids, $act, $confirmed, $at): void {
			$this->meetings->raiseLive($dated->id());
			$meeting = $this->meetings->find($dated->id());
			SittingAccess::assertRunning($meeting?->state());
			$time = $at === null ? null : $this->past($at, (int)$meeting?->getStartedAt(), $confirmed && $act->isOfTime());
			$people = $this->people->of($dated->id());
			foreach ($ids as $id) {
				$person = is_int($id) ? $people[$id] ?? null : null;
				$this->apply($dated, $person ?? throw Problem::invalid(ErrorCode::UnknownPerson, 'personIds'), $act, $confirmed, $time);
			}
		}, $this->db);
	}

	/** A time between the beginning of the sitting, whose minute counts as a whole, and now. */
	private function past(int $at, int $startedAt, bool $isOfTime): int {
		if (!$isOfTime || $at < $startedAt - 60 || $at > $this->clock->now()->getTimestamp()) {
			throw Problem::invalid(ErrorCode::Invalid, 'at');
		}
		return max($at, $startedAt);
	}

	private function apply(DatedMeeting $dated, MeetingPerson $person, PresenceAct $act, bool $confirmed, ?int $at): void {
		$now = $this->clock->now()->getTimestamp();
		if ($at !== null) {
			$this->correct($dated, $person->personId, $act, $at);
			return;
		}
		match ($act) {
			PresenceAct::Arrive => $this->arrive($dated, $person->personId, $now, $confirmed),
			PresenceAct::Leave => $this->leave($dated, $person->personId, $now),
			PresenceAct::Excuse => $this->people->put($dated->id(), $person->answering(Answer::Excused)),
			PresenceAct::Expect => $this->people->put($dated->id(), $person->answering(Answer::None)),
		};
		if ($act === PresenceAct::Excuse) {
			$this->leave($dated, $person->personId, $now);
		}
	}

	/** Somebody came, or left, at another time than was noted, or without being noted at all. */
	private function correct(DatedMeeting $dated, int $personId, PresenceAct $act, int $at): void {
		[$last, $before] = $this->stays->last($dated->id(), $personId);
		$isHere = $last !== null && $last->until === null;
		$earliest = match (true) {
			$act === PresenceAct::Leave => $last->from ?? PHP_INT_MAX,
			$isHere => $before,
			default => $last->until ?? 0,
		};
		if ($at < $earliest) {
			throw Problem::invalid(ErrorCode::Invalid, 'at');
		}
		if ($last === null || ($act === PresenceAct::Arrive && !$isHere)) {
			$this->stays->insert($dated->id(), $personId, $at, true);
		} elseif ($act === PresenceAct::Arrive) {
			$this->stays->begin($last, $at);
			$this->stays->confirm($last);
		} else {
			$this->stays->end($last, $at);
		}
	}

	private function arrive(DatedMeeting $dated, int $personId, int $now, bool $confirmed): void {
		$stay = $this->stays->open($dated->id(), $personId);
		if ($stay === null) {
			$this->stays->insert($dated->id(), $personId, $now, $confirmed);
		} elseif ($confirmed && !$stay->confirmed) {
			$this->stays->confirm($stay);
		}
	}

	private function leave(DatedMeeting $dated, int $personId, int $now): void {
		$stay = $this->stays->open($dated->id(), $personId);
		if ($stay !== null) {
			$this->stays->end($stay, $now);
		}
	}
}
