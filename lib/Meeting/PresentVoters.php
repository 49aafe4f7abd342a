<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** How many people with a vote are, or were, in a sitting: the most votes that can have been given. */
final class PresentVoters {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * @param ?int $at seconds since 1970; null for anybody who was there at any time
	 * @return ?int null where presence was not recorded at all
	 */
	public function count(int $meetingId, ?int $at): ?int {
		if (!$this->isRecorded($meetingId)) {
			return null;
		}
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->selectDistinct('i.person_id')->from('verband_presence', 'i')
			->innerJoin('i', 'verband_meeting_people', 'p', $expr->andX(
				$expr->eq('p.meeting_id', 'i.meeting_id'), $expr->eq('p.person_id', 'i.person_id'),
			))
			->where($expr->eq('i.meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->eq('i.confirmed', $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL), IQueryBuilder::PARAM_BOOL))
			->andWhere($expr->eq('p.vote', $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL), IQueryBuilder::PARAM_BOOL));
		if ($at !== null) {
			$instant = $query->createNamedParameter($at, IQueryBuilder::PARAM_INT);
			$query->andWhere($expr->lte('i.from_ts', $instant))
				->andWhere($expr->orX($expr->isNull('i.until_ts'), $expr->gt('i.until_ts', $instant)));
		}
		$result = $query->executeQuery();
		$count = count($result->fetchAll());
		$result->closeCursor();
		return $count;
	}

	private function isRecorded(int $meetingId): bool {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('id')->from('verband_presence')
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('confirmed', $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL), IQueryBuilder::PARAM_BOOL))
			->setMaxResults(1)->executeQuery();
		$found = $result->fetchOne() !== false;
		$result->closeCursor();
		return $found;
	}
}
