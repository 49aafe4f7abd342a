<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Meeting\Invitation\LetterJob;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\BackgroundJob\IJobList;
use OCP\IDBConnection;

/** Answers to invitations, without reasons, and guests of a single meeting. */
final class PeopleService {
	use TTransactional;

	private const MAX_GUESTS = 100;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly MeetingAccess $access,
		private readonly Access $association,
		private readonly MeetingPeople $people,
		private readonly PeopleMapper $rows,
		private readonly MeetingMapper $meetings,
		private readonly Persons $persons,
		private readonly NamedPeople $named,
		private readonly IJobList $jobs,
	) {
	}

	/** @throws Problem not-found; forbidden for who is neither expected nor a guest */
	public function answer(int $meetingId, Input $input): DatedMeeting {
		$dated = $this->access->find($meetingId);
		$own = $this->people->of($dated)[$this->access->viewer()->personId ?? 0] ?? throw Problem::forbidden();
		if ($dated->meeting->state() !== MeetingState::Planned) {
			throw Problem::refused(ErrorCode::AlreadyStarted);
		}
		$answer = $input->enum('answer', Answer::class);
		$this->put($meetingId, $own->answering($answer));
		return $dated;
	}

	/**
	 * Somebody from outside the board, with or without account, for this one meeting.
	 * @throws Problem
	 */
	public function invite(int $meetingId, Input $input): DatedMeeting {
		$dated = $this->access->findWritable($meetingId);
		if ($dated->meeting->state() === MeetingState::Closed) {
			throw Problem::refused(ErrorCode::Closed);
		}
		$email = self::email($input);
		$people = $this->people->of($dated);
		if (count($people) >= self::MAX_GUESTS) {
			throw Problem::invalid(ErrorCode::TooLong, 'guests');
		}
		$known = $input->nullableInt('personId');
		if ($known !== null) {
			$this->named->assertKnown($known, $dated->meeting->getGliederungId(), $meetingId, 'personId');
		}
		$this->atomic(function () use ($meetingId, $input, $email, $people, $dated): void {
			$person = $this->persons->fromInput($this->access->viewer(), $input, outsiders: true);
			if (isset($people[$person->getId()])) {
				throw Problem::refused(ErrorCode::Duplicate, 'personId');
			}
			// whoever has an account is written to at the address that they gave to the server
			if ($email !== null && $person->getUid() !== null) {
				throw Problem::invalid(ErrorCode::Invalid, 'email');
			}
			$this->rows->put($meetingId, new MeetingPerson((int)$person->getId(), PersonRole::Guest, email: $email));
			if ($dated->meeting->getInvitedAt() !== null) {
				$this->jobs->add(LetterJob::class, ['meetingId' => $meetingId, 'personId' => (int)$person->getId()]);
			}
			$this->meetings->raiseLive($meetingId);
		}, $this->db);
		$this->association->forget();
		return $dated;
	}

	/** @throws Problem not-found where that person is no guest of the meeting */
	public function uninvite(int $meetingId, int $personId): DatedMeeting {
		$dated = $this->access->findWritable($meetingId);
		if (!$this->rows->isGuest($personId, $meetingId)) {
			throw Problem::notFound();
		}
		if ($dated->meeting->state() !== MeetingState::Planned) {
			throw Problem::refused(ErrorCode::AlreadyStarted);
		}
		$this->atomic(function () use ($meetingId, $personId): void {
			$this->rows->remove($meetingId, $personId);
			$this->meetings->raiseLive($meetingId);
		}, $this->db);
		return $dated;
	}

	private function put(int $meetingId, MeetingPerson $person): void {
		$this->atomic(function () use ($meetingId, $person): void {
			$this->rows->put($meetingId, $person);
			$this->meetings->raiseLive($meetingId);
		}, $this->db);
	}

	private static function email(Input $input): ?string {
		$email = $input->nullableString('email', 254);
		if ($email === null || $email === '') {
			return null;
		}
		return filter_var($email, FILTER_VALIDATE_EMAIL) === false ? throw Problem::invalid(ErrorCode::Invalid, 'email') : $email;
	}
}
