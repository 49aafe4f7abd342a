<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Task;

use Closure;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\MeetingAccess;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\Resolution\ResolutionMapper;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/** What was agreed that somebody does: given, changed, ticked, taken back. */
final class TaskService {
	use TTransactional;

	private const UID_BYTES = 16;

	public function __construct(
		private readonly Access $access,
		private readonly MeetingAccess $meetings,
		private readonly TaskAccess $taskAccess,
		private readonly TaskMapper $tasks,
		private readonly AgendaItemMapper $items,
		private readonly ResolutionMapper $resolutions,
		private readonly TaskLog $log,
		private readonly MeetingMapper $screens,
		private readonly TaskNotice $notice,
		private readonly IDBConnection $db,
		private readonly Clock $clock,
	) {
	}

	/** @throws Problem not-found, forbidden, or invalid fields */
	public function create(Input $input): Task {
		$this->meetings->assertSeesAny();
		$this->access->assertWritesForAny();
		$dated = $this->meetings->findWritable($input->int('meetingId'));
		$change = TaskChange::read($input);
		$task = new Task();
		$task->setTitle($input->string('title', 255, required: true));
		$task->setGliederungId($dated->meeting->getGliederungId());
		$task->setMeetingId($dated->id());
		$task->setUid(bin2hex(random_bytes(self::UID_BYTES)));
		$task->setRevision(1);
		$this->change($task, $change);
		$task = $this->atomic(function () use ($task): Task {
			$number = $this->log->raise();
			$task = $this->tasks->insert($task);
			$this->log->record($number, $task->getId(), $task->getPersonId());
			$this->show($task);
			return $task;
		}, $this->db);
		$this->notice->given($task, null);
		return $task;
	}

	/**
	 * @param string $ifMatch the ETag that the change was made against, or "*"
	 * @param Closure(Task): array<string, mixed> $present shows the stored version, should there be a newer one
	 * @throws Problem forbidden for who has it and wants more than to tick it
	 */
	public function update(int $id, string $ifMatch, Input $input, Closure $present): Task {
		$task = $this->taskAccess->findTickable($id);
		$change = TaskChange::read($input);
		if (!$change->onlyTicks() && !$this->taskAccess->writes($task)) {
			throw Problem::forbidden();
		}
		if (!Etag::names($ifMatch, $task->getRevision())) {
			throw Problem::conflict($present($task));
		}
		$before = $task->getPersonId();
		$this->change($task, $change);
		$this->atomic(function () use ($task, $before, $present): void {
			$number = $this->log->raise();
			$this->tasks->swap($task->getId(), $task->getRevision(), $present);
			$task->setRevision($task->getRevision() + 1);
			$this->tasks->update($task);
			$this->log->record($number, $task->getId(), $before, $task->getPersonId());
			$this->show($task);
		}, $this->db);
		$this->notice->given($task, $before);
		return $task;
	}

	/**
	 * A phone says whether it is done and nothing else: what it changed besides is told to it anew, as the task has it.
	 * @throws Problem not-found, forbidden, conflict; invalid for another task's text
	 */
	public function fromPhone(Task $task, TaskText $written): void {
		if ($written->uid !== $task->getUid()) {
			throw Problem::invalid(ErrorCode::BadIcalendar);
		}
		if (!$written->isLike($task)) {
			$this->update($task->getId(), $task->etag(), new Input(['done' => $written->done]), static fn (): array => []);
		}
	}

	/**
	 * @param Closure(Task): array<string, mixed> $present
	 * @throws Problem not-found, forbidden, conflict
	 */
	public function delete(int $id, string $ifMatch, Closure $present): void {
		$task = $this->taskAccess->findWritable($id);
		if (!Etag::names($ifMatch, $task->getRevision())) {
			throw Problem::conflict($present($task));
		}
		$this->atomic(function () use ($task, $present): void {
			$number = $this->log->raise();
			$this->tasks->swap($task->getId(), $task->getRevision(), $present);
			$this->tasks->delete($task);
			$this->log->record($number, $task->getId(), $task->getPersonId());
			$this->show($task);
		}, $this->db);
	}

	/** @throws Problem what is named must be there */
	private function change(Task $task, TaskChange $change): void {
		$now = $this->clock->now()->getTimestamp();
		$itemId = $change->origin('itemId');
		$resolutionId = $change->origin('resolutionId');
		// an item that was carried over since is another meeting's, and the task came out of it all the same
		if ($itemId !== null && $itemId !== $task->getItemId() && $this->items->find($itemId)?->getMeetingId() !== $task->getMeetingId()) {
			throw Problem::invalid(ErrorCode::Invalid, 'itemId');
		}
		if ($resolutionId !== null && $resolutionId !== $task->getResolutionId() && $this->resolutions->find($resolutionId)?->getMeetingId() !== $task->getMeetingId()) {
			throw Problem::invalid(ErrorCode::Invalid, 'resolutionId');
		}
		$change->apply($task, $now);
		$task->setUpdatedAt($now);
		if ($change->gives()) {
			$this->taskAccess->assertGiven($task);
		}
	}

	/** The screens of its sitting show it. */
	private function show(Task $task): void {
		if ($task->getMeetingId() !== null) {
			$this->screens->raiseLive($task->getMeetingId());
		}
	}
}
