<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Task;

use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingAccess;
use OCA\Verband\Meeting\MeetingPeople;
use OCA\Verband\Meeting\MeetingState;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;

/**
 * Who may what about one task. The body's board writes it, and whoever has it ticks it. It is seen by both, and once its
 * sitting is over by whom that is shown to; what is internal by the board alone.
 */
final class TaskAccess {
	public function __construct(
		private readonly MeetingAccess $meetings,
		private readonly MeetingPeople $people,
		private readonly OfficeMapper $offices,
		private readonly TaskMapper $tasks,
		private readonly Clock $clock,
	) {
	}

	public function viewer(): Viewer {
		return $this->meetings->viewer();
	}

	/** @throws Problem not-found: there is none, or the person may not know of it */
	public function find(int $id): Task {
		$this->meetings->assertSeesAny();
		$task = $this->tasks->find($id);
		return $task instanceof Task && $this->sees($task) ? $task : throw Problem::notFound();
	}

	/** @throws Problem not-found, forbidden for who neither writes it nor has it */
	public function findTickable(int $id): Task {
		$task = $this->find($id);
		return $this->ticks($task) ? $task : throw Problem::forbidden();
	}

	/** @throws Problem not-found, forbidden */
	public function findWritable(int $id): Task {
		$task = $this->find($id);
		return $this->writes($task) ? $task : throw Problem::forbidden();
	}

	public function writes(Task $task): bool {
		return $this->viewer()->writesFor($task->getGliederungId());
	}

	public function ticks(Task $task): bool {
		return $this->writes($task) || $this->isOwn($task);
	}

	/**
	 * A task is given to somebody who was at the meeting or is on the board; what is internal, to the board only.
	 * @throws Problem unknown-person
	 */
	public function assertGiven(Task $task): void {
		$personId = $task->getPersonId();
		if ($personId !== null && !$this->onBoard($personId, $task->getGliederungId())
			&& ($task->isInternal() || !$this->wasThere($personId, $this->meeting($task)))) {
			throw Problem::invalid(ErrorCode::UnknownPerson, 'personId');
		}
	}

	private function isOwn(Task $task): bool {
		return $task->getPersonId() !== null && $task->getPersonId() === $this->viewer()->personId;
	}

	private function sees(Task $task): bool {
		if (in_array($task->getGliederungId(), $this->viewer()->boardIds, true) || (!$task->isInternal() && $this->isOwn($task))) {
			return true;
		}
		$meeting = $this->meeting($task);
		return $meeting !== null && ($this->meetings->readsInternal($meeting) || (!$task->isInternal()
			&& ($meeting->meeting->state() === MeetingState::Closed || $this->meetings->isGuest($meeting) || $this->meetings->writes($meeting))));
	}

	/** Null where there is none (any more), or the person may not know of it. */
	private function meeting(Task $task): ?DatedMeeting {
		try {
			return $task->getMeetingId() === null ? null : $this->meetings->find($task->getMeetingId());
		} catch (Problem) {
			return null;
		}
	}

	private function onBoard(int $personId, int $gliederungId): bool {
		$today = $this->clock->today();
		foreach ($this->offices->ofPerson($personId) as $office) {
			if ($office->getGliederungId() === $gliederungId && $office->role()->writes() && $office->isHeldOn($today)) {
				return true;
			}
		}
		return false;
	}

	private function wasThere(int $personId, ?DatedMeeting $meeting): bool {
		return $meeting !== null && isset($this->people->of($meeting)[$personId]);
	}
}
