<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A row of verband_meetings: what makes a date of the calendar a meeting. Title, times, place and status are the
 * event's alone.
 *
 * @method int getGliederungId() the body
 * @method void setGliederungId(int $id)
 * @method int getEventId()
 * @method void setEventId(int $id)
 * @method void setRecurrenceId(string $id) empty for the only date of an event without repetition
 * @method string getKind() a MeetingKind's value
 * @method void setKind(string $kind)
 * @method string getState() a MeetingState's value
 * @method void setState(string $state)
 * @method int getInviteDays() invited this many days before; 0 for never
 * @method void setInviteDays(int $days)
 * @method ?int getInvitedAt() seconds since 1970, UTC
 * @method void setInvitedAt(?int $time)
 * @method ?int getAfterEventId() "im Anschluss an"
 * @method void setAfterEventId(?int $id)
 * @method void setQuorumRule(string $rule) empty for the body's default
 * @method void setSpeechRules(?string $json) null for the body's default
 * @method ?int getCurrentItemId()
 * @method void setCurrentItemId(?int $id)
 * @method ?int getStartedAt()
 * @method void setStartedAt(?int $time)
 * @method ?int getClosedAt()
 * @method void setClosedAt(?int $time)
 * @method int getLive() raised by every change that a live screen shows
 * @method int getRevision()
 * @method void setRevision(int $revision)
 */
final class Meeting extends Entity {
	public const COLUMNS = [
		'id', 'gliederung_id', 'event_id', 'recurrence_id', 'kind', 'state', 'invite_days', 'invited_at', 'after_event_id',
		'quorum_rule', 'speech_rules', 'current_item_id', 'started_at', 'closed_at', 'live', 'revision',
	];

	// Nextcloud writes a field only if it changes: a default here must never be a value that is set
	protected ?int $gliederungId = null;
	protected ?int $eventId = null;
	protected ?string $recurrenceId = null;
	protected ?string $kind = null;
	protected ?string $state = null;
	protected ?int $inviteDays = null;
	protected ?int $invitedAt = null;
	protected ?int $afterEventId = null;
	protected ?string $quorumRule = null;
	protected ?string $speechRules = null;
	protected ?int $currentItemId = null;
	protected ?int $startedAt = null;
	protected ?int $closedAt = null;
	protected ?int $live = null;
	protected ?int $revision = null;

	public function __construct() {
		foreach ([
			'gliederungId', 'eventId', 'invitedAt', 'afterEventId', 'currentItemId', 'startedAt', 'closedAt', 'live', 'revision',
		] as $number) {
			$this->addType($number, Types::BIGINT);
		}
		$this->addType('inviteDays', Types::INTEGER);
	}

	public function getRecurrenceId(): string {
		return (string)$this->recurrenceId;
	}

	public function getQuorumRule(): string {
		return (string)$this->quorumRule;
	}

	/** As JSON; null or empty for the body's default. */
	public function getSpeechRules(): ?string {
		return $this->speechRules;
	}

	/** @return ?array<string, mixed> */
	public function speechRules(): ?array {
		return $this->speechRules === null || $this->speechRules === '' ? null : json_decode($this->speechRules, true);
	}

	public function kind(): MeetingKind {
		return MeetingKind::from((string)$this->kind);
	}

	public function state(): MeetingState {
		return MeetingState::from((string)$this->state);
	}
}
