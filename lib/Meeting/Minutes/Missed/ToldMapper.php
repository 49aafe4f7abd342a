<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Missed;

use OCP\IDBConnection;

/** verband_minutes_told: who has been told that there are minutes of what they missed. */
final class ToldMapper {
	private const TABLE = 'verband_minutes_told';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return bool false if the person was told before: once is enough, on any number of servers */
	public function claim(int $meetingId, int $personId): bool {
		return $this->db->insertIgnoreConflict(self::TABLE, ['meeting_id' => $meetingId, 'person_id' => $personId]) === 1;
	}
}
