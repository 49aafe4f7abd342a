<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\Calendar\Audience;
use OCA\Verband\Calendar\EventMapper;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\Visibility;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Meeting\MeetingAccess;
use OCA\Verband\Meeting\MeetingQuery;
use OCA\Verband\Meeting\Resolution\ResolutionMapper;

/** Which things of other rooms every member may know of, whoever asks: a label that all read may name these alone. */
final class OpenTargets {
	public function __construct(
		private readonly Access $access,
		private readonly EventMapper $events,
		private readonly Visibility $visibility,
		private readonly MeetingQuery $meetings,
		private readonly MeetingAccess $meetingAccess,
		private readonly ResolutionMapper $resolutions,
	) {
	}

	/** What is gone hides nothing any more: its label was written for all. */
	public function has(EvidenceKind $kind, int $id): bool {
		return match ($kind) {
			EvidenceKind::Minutes => $this->hasMeeting($id),
			EvidenceKind::Resolution => $this->hasResolution($id),
			EvidenceKind::Event => $this->hasEvent($id),
			default => true,
		};
	}

	private function hasResolution(int $id): bool {
		$resolution = $this->resolutions->find($id);
		return $resolution === null || (!$resolution->isInternal() && $this->hasMeeting((int)$resolution->getMeetingId()));
	}

	private function hasMeeting(int $id): bool {
		$meeting = $this->meetings->one($id);
		return $meeting === null || $this->meetingAccess->isSeenBy($meeting, $this->anybody());
	}

	private function hasEvent(int $id): bool {
		$event = $this->events->find($id);
		return $event === null || $this->visibility->sees(
			$this->anybody(), EventStatus::from($event->getStatus()), Audience::from($event->getAudience()), $event->getProtectedGroup(), $event->hosts(),
		);
	}

	/** A member of the association of whom nothing else is known. */
	private function anybody(): Viewer {
		return new Viewer(null, memberIds: [(int)$this->access->tree()->landesverband()]);
	}
}
