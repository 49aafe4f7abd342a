<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Which Gliederungen were represented at which call; not by whom. */
final class PresenceMapper {
	public const TABLE = 'verband_call_presence';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * @param list<int> $meetingIds
	 * @return array<int, array<int, bool>> by meeting, by Gliederung
	 */
	public function of(array $meetingIds): array {
		$found = array_fill_keys($meetingIds, []);
		$query = $this->db->getQueryBuilder();
		$result = $query->select('meeting_id', 'gliederung_id', 'represented')->from(self::TABLE)
			->where($query->expr()->in('meeting_id', $query->createNamedParameter($meetingIds, IQueryBuilder::PARAM_INT_ARRAY)))
			->executeQuery();
		foreach ($result->fetchAll() as $row) {
			$found[(int)$row['meeting_id']][(int)$row['gliederung_id']] = (bool)$row['represented'];
		}
		$result->closeCursor();
		return $found;
	}

	/**
	 * Inside a transaction.
	 * @param array<int, bool> $represented by Gliederung
	 */
	public function replace(int $meetingId, array $represented): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
		foreach ($represented as $gliederungId => $is) {
			$query = $this->db->getQueryBuilder();
			$query->insert(self::TABLE)->values([
				'meeting_id' => $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT),
				'gliederung_id' => $query->createNamedParameter($gliederungId, IQueryBuilder::PARAM_INT),
				'represented' => $query->createNamedParameter($is, IQueryBuilder::PARAM_BOOL),
			])->executeStatement();
		}
	}
}
