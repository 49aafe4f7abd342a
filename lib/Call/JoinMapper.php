<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Who was in a call, from when to when: only to find out which Gliederungen were represented, and deleted soon. */
final class JoinMapper {
	public const TABLE = 'verband_call_joins';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	public function join(int $meetingId, int $personId, int $now): void {
		if ($this->isIn($meetingId, $personId)) {
			return;
		}
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'meeting_id' => $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT),
			'person_id' => $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT),
			'from_ts' => $query->createNamedParameter($now, IQueryBuilder::PARAM_INT),
		])->executeStatement();
	}

	public function leave(int $meetingId, int $personId, int $now): void {
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE)->set('until_ts', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('person_id', $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNull('until_ts'))
			->executeStatement();
	}

	/**
	 * @param bool $now only those who are in it still
	 * @return list<int> persons
	 */
	public function persons(int $meetingId, bool $now = false): array {
		$query = $this->db->getQueryBuilder();
		$query->selectDistinct('person_id')->from(self::TABLE)
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)));
		if ($now) {
			$query->andWhere($query->expr()->isNull('until_ts'));
		}
		$result = $query->executeQuery();
		$ids = array_map(intval(...), $result->fetchAll(\PDO::FETCH_COLUMN));
		$result->closeCursor();
		return $ids;
	}

	private function isIn(int $meetingId, int $personId): bool {
		return in_array($personId, $this->persons($meetingId, true), true);
	}
}
