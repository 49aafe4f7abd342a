<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Missed;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingAccess;
use OCA\Verband\Meeting\MeetingQuery;
use OCA\Verband\Meeting\Minutes\Attendance;
use OCA\Verband\Meeting\Minutes\MinutesMapper;
use OCA\Verband\Meeting\Minutes\MinutesState;
use OCA\Verband\Meeting\Resolution\Resolution;
use OCA\Verband\Meeting\Resolution\ResolutionMapper;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Post;
use OCP\IURLGenerator;

/**
 * "Fehltest du?": who of the body was not there is told once that there are minutes, as soon as they may read them,
 * and how much was resolved, as far as it is theirs to know.
 */
final class Missed {
	public function __construct(
		private readonly MeetingQuery $query,
		private readonly MinutesMapper $minutes,
		private readonly Attendance $attendance,
		private readonly PersonMapper $persons,
		private readonly ToldMapper $told,
		private readonly ResolutionMapper $resolutions,
		private readonly Access $access,
		private readonly MeetingAccess $meetingAccess,
		private readonly IURLGenerator $urls,
		private readonly Post $post,
		private readonly Clock $clock,
	) {
	}

	/** @return int how many were told */
	public function tell(int $meetingId): int {
		$dated = $this->query->one($meetingId);
		$state = $this->minutes->of($meetingId)->state();
		if ($dated === null || in_array($state, [MinutesState::Draft, MinutesState::Correction], true)) {
			return 0;
		}
		$told = 0;
		foreach ($this->persons->findMany($this->attendance->absent($meetingId)) as $person) {
			$uid = $person->getUid();
			$viewer = $uid === null ? null : $this->access->viewerFor($uid);
			if ($uid === null || $viewer === null) {
				continue;
			}
			$full = $this->meetingAccess->readsInternal($dated, $viewer);
			$reads = $full || ($state === MinutesState::Published && $this->meetingAccess->isSeenBy($dated, $viewer));
			if ($reads && $this->told->claim($meetingId, (int)$person->getId())) {
				$this->post->notify($uid, Post::MISSED, $this->parameters($dated, $full), 'minutes', $meetingId, $this->link($meetingId));
				$told++;
			}
		}
		return $told;
	}

	/** @return array<string, string> */
	private function parameters(DatedMeeting $dated, bool $full): array {
		$resolutions = array_filter($this->resolutions->ofMeeting($dated->id()), static fn (Resolution $one): bool => $full || !$one->isInternal());
		return ['title' => $dated->title, 'day' => $dated->day($this->clock->zone()), 'resolutions' => (string)count($resolutions)];
	}

	private function link(int $meetingId): string {
		return rtrim($this->urls->linkToRouteAbsolute('verband.page.index'), '/') . '/meetings/' . $meetingId . '/minutes';
	}
}
