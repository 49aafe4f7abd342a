<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Task;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A row of verband_tasks: who does what until when, as it came out of a meeting.
 *
 * @method int getGliederungId() the body
 * @method void setGliederungId(int $id)
 * @method ?int getMeetingId()
 * @method void setMeetingId(?int $id)
 * @method ?int getItemId()
 * @method void setItemId(?int $id)
 * @method ?int getResolutionId()
 * @method void setResolutionId(?int $id)
 * @method ?int getPersonId() null: the body's, and nobody's yet
 * @method void setPersonId(?int $id)
 * @method string getTitle()
 * @method void setTitle(string $title)
 * @method ?string getDue() YYYY-MM-DD
 * @method void setDue(?string $day)
 * @method ?int getDoneAt() seconds since 1970
 * @method void setDoneAt(?int $time)
 * @method void setInternal(bool $internal)
 * @method string getUid() on phones
 * @method void setUid(string $uid)
 * @method void setUpdatedAt(int $time)
 * @method int getRevision()
 * @method void setRevision(int $revision)
 */
final class Task extends Entity {
	public const COLUMNS = [
		'id', 'gliederung_id', 'meeting_id', 'item_id', 'resolution_id', 'person_id', 'title', 'due', 'done_at', 'internal', 'uid',
		'updated_at', 'revision',
	];

	// Nextcloud writes a field only if it changes: a default here must never be a value that is set
	protected ?int $gliederungId = null;
	protected ?int $meetingId = null;
	protected ?int $itemId = null;
	protected ?int $resolutionId = null;
	protected ?int $personId = null;
	protected ?string $title = null;
	protected ?string $due = null;
	protected ?int $doneAt = null;
	protected ?bool $internal = null;
	protected ?string $uid = null;
	protected ?int $updatedAt = null;
	protected ?int $revision = null;

	public function __construct() {
		foreach (['gliederungId', 'meetingId', 'itemId', 'resolutionId', 'personId', 'doneAt', 'updatedAt', 'revision'] as $number) {
			$this->addType($number, Types::BIGINT);
		}
		$this->addType('internal', Types::BOOLEAN);
	}

	public function isInternal(): bool {
		return (bool)$this->internal;
	}

	public function isDone(): bool {
		return $this->doneAt !== null;
	}

	/** @param string $today YYYY-MM-DD */
	public function isOverdue(string $today): bool {
		return !$this->isDone() && $this->due !== null && $this->due < $today;
	}

	/** Seconds since 1970. */
	public function updatedAt(): int {
		return (int)$this->updatedAt;
	}

	public function etag(): string {
		return '"' . (int)$this->revision . '"';
	}
}
