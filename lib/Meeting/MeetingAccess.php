<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Calendar\Visibility;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Problem;

/**
 * Who may what about meetings, built on Access. A meeting is seen by whom its date in the calendar is shown to, and by
 * its invited guests; what is internal is seen by the body's board alone, association admins not among them.
 */
final class MeetingAccess {
	public function __construct(
		private readonly Access $access,
		private readonly MeetingQuery $query,
		private readonly PeopleMapper $people,
		private readonly OfficeMapper $offices,
		private readonly Visibility $visibility,
		private readonly Clock $clock,
	) {
	}

	public function viewer(): Viewer {
		return $this->access->viewer();
	}

	/**
	 * Members, and whoever is somewhere a guest.
	 * @throws Problem not-found
	 */
	public function assertSeesAny(): Viewer {
		$viewer = $this->viewer();
		$mayBeGuest = !$viewer->isMember() && $viewer->personId !== null;
		return $viewer->isMember() || ($mayBeGuest && $this->people->isGuest((int)$viewer->personId)) ? $viewer : throw Problem::notFound();
	}

	/** @throws Problem not-found: there is none, or the person may not know of it */
	public function find(int $id): DatedMeeting {
		$meeting = $this->query->one($id);
		return $meeting !== null && $this->sees($meeting) ? $meeting : throw Problem::notFound();
	}

	/** @throws Problem not-found, forbidden */
	public function findWritable(int $id): DatedMeeting {
		$meeting = $this->find($id);
		return $this->writes($meeting) ? $meeting : throw Problem::forbidden();
	}

	/** Times, place, agenda and guests are the board's, and of those who help it. */
	public function writes(DatedMeeting $meeting): bool {
		return $this->viewer()->writesFor($meeting->meeting->getGliederungId());
	}

	/**
	 * The present board, staff, and who was on the board on the day of the meeting.
	 * @param ?Viewer $viewer null for the person of this request
	 */
	public function readsInternal(DatedMeeting $meeting, ?Viewer $viewer = null): bool {
		$viewer ??= $this->viewer();
		$body = $meeting->meeting->getGliederungId();
		if (in_array($body, $viewer->boardIds, true)) {
			return true;
		}
		return $viewer->isMember() && $viewer->uid !== null && $this->wasOnBoard($viewer->uid, $body, $meeting->day($this->clock->zone()));
	}

	/** Is the person a guest of this meeting? */
	public function isGuest(DatedMeeting $meeting): bool {
		$personId = $this->viewer()->personId;
		return $personId !== null && $this->people->isGuest($personId, $meeting->id());
	}

	private function sees(DatedMeeting $meeting): bool {
		return $this->isSeenBy($meeting, $this->viewer()) || $this->isGuest($meeting);
	}

	/** As a date of the calendar; its guests are asked for apart. */
	public function isSeenBy(DatedMeeting $meeting, Viewer $viewer): bool {
		return $this->visibility->sees(
			$viewer, $meeting->status, $meeting->audience, $meeting->protectedGroup, $meeting->hosts,
		);
	}

	private function wasOnBoard(string $uid, int $gliederungId, string $day): bool {
		foreach ($this->offices->heldBy($uid, $day)['offices'] as $office) {
			if ($office['gliederungId'] === $gliederungId && $office['role']->writes()) {
				return true;
			}
		}
		return false;
	}
}
