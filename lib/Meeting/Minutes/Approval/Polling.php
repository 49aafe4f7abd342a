<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Approval;

use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingQuery;
use OCA\Verband\Meeting\Minutes\Minutes;
use OCA\Verband\Meeting\Minutes\MinutesAccess;
use OCA\Verband\Meeting\Minutes\MinutesMapper;
use OCA\Verband\Meeting\Minutes\MinutesQueue;
use OCA\Verband\Meeting\Minutes\MinutesState;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/** Approval between two sittings: every member of the body answers, until a day; see Poll for what counts. */
final class Polling {
	use TTransactional;

	public function __construct(
		private readonly MinutesAccess $access,
		private readonly MinutesMapper $minutes,
		private readonly MinutesQueue $queue,
		private readonly MeetingMapper $meetings,
		private readonly MeetingQuery $query,
		private readonly VoteMapper $votes,
		private readonly OfficeMapper $offices,
		private readonly Approving $approving,
		private readonly NextSitting $next,
		private readonly IDBConnection $db,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param Input $input `answer`: yes or no
	 * @throws Problem not-found, forbidden (no vote in the body), closed
	 */
	public function answer(int $meetingId, Input $input): void {
		[$dated, $minutes] = $this->access->findFull($meetingId);
		$personId = $this->access->personId();
		if ($personId === null || !in_array($personId, $this->voters($dated), true)) {
			throw Problem::forbidden();
		}
		if (!$this->isOpen($minutes)) {
			throw Problem::refused($minutes->state()->isLocked() ? ErrorCode::Locked : ErrorCode::Closed);
		}
		$answer = $input->enum('answer', Answer::class);
		$this->atomic(function () use ($dated, $personId, $answer): void {
			// locks the meeting, so that of two last votes one sees the other
			$this->meetings->raiseLive($dated->id());
			$minutes = $this->minutes->of($dated->id());
			if (!$this->isOpen($minutes)) {
				throw Problem::refused(ErrorCode::Closed);
			}
			$this->votes->put($dated->id(), $personId, $answer);
			if ($this->poll($dated)->isUnanimous() && !$this->approving->approve($dated, $minutes, null, '')) {
				throw Problem::refused(ErrorCode::Closed);
			}
		}, $this->db);
	}

	public function isOpen(Minutes $minutes): bool {
		return $minutes->isPolled() && (int)$minutes->getApprovalUntil() > $this->clock->now()->getTimestamp();
	}

	public function poll(DatedMeeting $dated): Poll {
		return new Poll($this->voters($dated), $this->votes->of($dated->id()));
	}

	public function own(DatedMeeting $dated): ?Answer {
		return $this->votes->of($dated->id())[(int)$this->access->personId()] ?? null;
	}

	/** @return list<int> persons who hold an office with a vote in the body today */
	public function voters(DatedMeeting $dated): array {
		$today = $this->clock->today();
		$voters = [];
		foreach ($this->offices->ofGliederung($dated->meeting->getGliederungId()) as $office) {
			if ($office->isHeldOn($today) && $office->role()->writes() && $office->hasVote()) {
				$voters[] = $office->getPersonId();
			}
		}
		return array_values(array_unique($voters));
	}

	/** @return int how many polls came to their end */
	public function endDue(): int {
		$ended = 0;
		foreach ($this->queue->polledUntil($this->clock->now()->getTimestamp()) as $meetingId) {
			$dated = $this->query->one($meetingId);
			$ended += $dated !== null && $this->atomic(fn (): bool => $this->end($dated), $this->db) ? 1 : 0;
		}
		return $ended;
	}

	private function end(DatedMeeting $dated): bool {
		$this->meetings->raiseLive($dated->id());
		$minutes = $this->minutes->of($dated->id());
		if (!$minutes->isPolled() || $this->isOpen($minutes)) {
			return false;
		}
		if ($this->poll($dated)->approves()) {
			return $this->approving->approve($dated, $minutes, null, '');
		}
		$revision = $minutes->getRevision();
		$minutes->setApprovalUntil(null);
		$minutes->setRevision($revision + 1);
		if (!$this->minutes->replace($minutes, $revision)) {
			return false;
		}
		$this->minutes->log($dated->id(), $this->clock->now()->getTimestamp(), null, MinutesState::Approval, MinutesState::Approval, '');
		$this->next->prepare($dated->meeting->getGliederungId());
		return true;
	}
}
