<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Resolution;

use OCA\Verband\Meeting\Minutes\MinutesState;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Approved minutes settle what was resolved: from then on only its execution goes on. */
final class ResolutionLock {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	public function isLocked(int $meetingId): bool {
		return $this->locked([$meetingId]) !== [];
	}

	/**
	 * @param list<int> $meetingIds
	 * @return list<int> those whose minutes are approved
	 */
	public function locked(array $meetingIds): array {
		$settled = array_filter(MinutesState::cases(), static fn (MinutesState $state): bool => $state->isLocked());
		$query = $this->db->getQueryBuilder();
		$result = $query->select('meeting_id')->from('verband_minutes')
			->where($query->expr()->in('meeting_id', $query->createNamedParameter($meetingIds, IQueryBuilder::PARAM_INT_ARRAY)))
			->andWhere($query->expr()->in('state', $query->createNamedParameter(array_column($settled, 'value'), IQueryBuilder::PARAM_STR_ARRAY)))
			->executeQuery();
		$found = array_map(intval(...), $result->fetchAll(\PDO::FETCH_COLUMN));
		$result->closeCursor();
		return $found;
	}

	/** @throws Problem locked */
	public function assertOpen(int $meetingId): void {
		if ($this->isLocked($meetingId)) {
			throw Problem::refused(ErrorCode::Locked);
		}
	}
}
