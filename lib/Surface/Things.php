<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Surface;

use OCA\Verband\Calendar\EventService;
use OCA\Verband\Calendar\Visibility;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingQuery;
use OCA\Verband\Meeting\Minutes\MinutesMapper;
use OCA\Verband\Meeting\Minutes\MinutesState;
use OCA\Verband\Meeting\PeopleMapper;
use OCA\Verband\Meeting\Resolution\Resolution;
use OCA\Verband\Meeting\Resolution\ResolutionFilter;
use OCA\Verband\Meeting\Resolution\ResolutionMapper;
use OCA\Verband\Meeting\Resolution\ResolutionQuery;
use OCA\Verband\Meeting\Task\Task;
use OCA\Verband\Meeting\Task\TaskFilter;
use OCA\Verband\Meeting\Task\TaskMapper;
use OCA\Verband\Meeting\Task\TaskQuery;
use OCA\Verband\Platform\Problem;
use OCP\IL10N;

/**
 * One of our things for somebody who need not be signed in just now: null where there is none and where that person may
 * not know of it. What is internal is not told of, since nobody knows who reads along elsewhere.
 */
final class Things {
	public function __construct(
		private readonly EventService $events,
		private readonly MeetingQuery $meetings,
		private readonly PeopleMapper $people,
		private readonly Visibility $visibility,
		private readonly MinutesMapper $minutes,
		private readonly ResolutionMapper $resolutions,
		private readonly ResolutionQuery $resolutionQuery,
		private readonly TaskMapper $tasks,
		private readonly TaskQuery $taskQuery,
		private readonly Words $words,
	) {
	}

	public function event(Viewer $viewer, int $id): ?Hit {
		try {
			$event = $viewer->isMember() ? $this->events->find($viewer, $id) : null;
			return $event === null || $event->getDeletedAt() !== null ? null : $this->words->event($event);
		} catch (Problem) {
			return null;
		}
	}

	public function meeting(Viewer $viewer, int $id, IL10N $l): ?Hit {
		$dated = $this->dated($viewer, $id);
		return $dated === null ? null : $this->words->meeting($dated, $l);
	}

	/** Published minutes; before that they are nobody's but the body's. */
	public function minutes(Viewer $viewer, int $meetingId, IL10N $l): ?Hit {
		$dated = $this->dated($viewer, $meetingId);
		if ($dated === null || $this->minutes->of($meetingId)->state() !== MinutesState::Published) {
			return null;
		}
		$hit = $this->words->meeting($dated, $l);
		return new Hit($l->t('Minutes: %s', [$hit->title]), $hit->subline, $hit->path . '/minutes');
	}

	public function resolution(Viewer $viewer, int $id): ?Hit {
		$stored = $this->resolutions->find($id);
		if (!$stored instanceof Resolution || $stored->isInternal()) {
			return null;
		}
		$filter = new ResolutionFilter(meetingId: $stored->getMeetingId(), limit: ResolutionFilter::MAX_LIMIT);
		foreach ($this->resolutionQuery->find($filter, $viewer) as $seen) {
			if ($seen->getId() === $id) {
				return $this->words->resolution($seen);
			}
		}
		return null;
	}

	/** A task of the person's own; what is internal is not named. */
	public function task(Viewer $viewer, int $id, IL10N $l): ?Hit {
		$stored = $this->tasks->find($id);
		foreach (!$stored instanceof Task ? [] : $this->taskQuery->find(new TaskFilter(mine: true, gliederungIds: [$stored->getGliederungId()]), $viewer) as $seen) {
			if ($seen->getId() === $id) {
				$hit = $this->words->task($seen, $l);
				return $seen->isInternal() ? new Hit($l->t('an internal one'), $hit->subline, $hit->path) : $hit;
			}
		}
		return null;
	}

	private function dated(Viewer $viewer, int $id): ?DatedMeeting {
		$dated = $this->meetings->one($id);
		$sees = $dated !== null && ($this->visibility->sees($viewer, $dated->status, $dated->audience, $dated->protectedGroup, $dated->hosts)
			|| ($viewer->personId !== null && $this->people->isGuest($viewer->personId, $id)));
		return $sees ? $dated : null;
	}
}
