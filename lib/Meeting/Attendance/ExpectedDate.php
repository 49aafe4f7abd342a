<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Attendance;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A row of verband_expected_dates: a date of the calendar, no meeting, at which a board is expected.
 *
 * @method int getGliederungId() the body
 * @method void setGliederungId(int $id)
 * @method int getEventId()
 * @method void setEventId(int $id)
 * @method void setRecurrenceId(string $id)
 * @method void setKind(string $kind)
 * @method int getRevision()
 * @method void setRevision(int $revision)
 */
final class ExpectedDate extends Entity {
	public const COLUMNS = ['id', 'gliederung_id', 'event_id', 'recurrence_id', 'kind', 'revision'];

	// Nextcloud writes a field only if it changes: a default here must never be a value that is set
	protected ?int $gliederungId = null;
	protected ?int $eventId = null;
	protected ?string $recurrenceId = null;
	protected ?string $kind = null;
	protected ?int $revision = null;

	public function __construct() {
		foreach (['gliederungId', 'eventId', 'revision'] as $number) {
			$this->addType($number, Types::BIGINT);
		}
	}

	public function getRecurrenceId(): string {
		return (string)$this->recurrenceId;
	}

	public function kind(): AttendanceKind {
		return AttendanceKind::from((string)$this->kind);
	}

	public function etag(): string {
		return '"' . (int)$this->revision . '"';
	}
}
