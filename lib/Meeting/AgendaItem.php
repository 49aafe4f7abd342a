<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A row of verband_agenda_items: a TOP of a meeting, or a topic that waits in the body's store.
 *
 * @method int getGliederungId() the body
 * @method void setGliederungId(int $id)
 * @method ?int getMeetingId() null in the store of topics
 * @method void setMeetingId(?int $id)
 * @method int getPosition()
 * @method void setPosition(int $position)
 * @method string getTitle()
 * @method void setTitle(string $title)
 * @method void setNote(string $note)
 * @method ?int getMinutes() planned
 * @method void setMinutes(?int $minutes)
 * @method ?int getResponsibleId() person
 * @method void setResponsibleId(?int $id)
 * @method void setInternal(bool $internal)
 * @method void setStanding(string $standing)
 * @method void setEvery(int $every) the rhythm of the template that it came from
 * @method void setState(string $state)
 * @method ?int getProposedBy() person
 * @method void setProposedBy(?int $id)
 * @method ?int getCarriedFrom() the item of an earlier meeting that was not reached
 * @method void setCarriedFrom(?int $id)
 * @method void setUsedSeconds(int $seconds)
 * @method ?int getCurrentSince() seconds since 1970
 * @method void setCurrentSince(?int $time)
 * @method void setDocuments(?string $json)
 * @method int getRevision()
 * @method void setRevision(int $revision)
 */
final class AgendaItem extends Entity {
	public const COLUMNS = [
		'id', 'gliederung_id', 'meeting_id', 'position', 'title', 'note', 'minutes', 'responsible_id', 'internal', 'standing',
		'every', 'state', 'proposed_by', 'carried_from', 'used_seconds', 'current_since', 'documents', 'revision',
	];

	protected ?int $gliederungId = null;
	protected ?int $meetingId = null;
	protected ?int $position = null;
	protected ?string $title = null;
	protected ?string $note = null;
	protected ?int $minutes = null;
	protected ?int $responsibleId = null;
	protected ?bool $internal = null;
	protected ?string $standing = null;
	protected ?int $every = null;
	protected ?string $state = null;
	protected ?int $proposedBy = null;
	protected ?int $carriedFrom = null;
	protected ?int $usedSeconds = null;
	protected ?int $currentSince = null;
	protected ?string $documents = null;
	protected ?int $revision = null;

	public function __construct() {
		foreach (['gliederungId', 'meetingId', 'responsibleId', 'proposedBy', 'carriedFrom', 'currentSince', 'revision'] as $number) {
			$this->addType($number, Types::BIGINT);
		}
		foreach (['position', 'minutes', 'every', 'usedSeconds'] as $number) {
			$this->addType($number, Types::INTEGER);
		}
		$this->addType('internal', Types::BOOLEAN);
	}

	public function getNote(): string {
		return (string)$this->note;
	}

	public function isInternal(): bool {
		return (bool)$this->internal;
	}

	public function standing(): Standing {
		return Standing::from((string)$this->standing);
	}

	public function state(): ItemState {
		return ItemState::from((string)$this->state);
	}

	public function getUsedSeconds(): int {
		return (int)$this->usedSeconds;
	}

	/** @return list<int> file ids */
	public function documentIds(): array {
		return $this->documents === null || $this->documents === '' ? [] : json_decode($this->documents, true);
	}

	public function etag(): string {
		return '"' . (int)$this->revision . '"';
	}
}
