<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Attendance;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** verband_attendance_marks: who was there, at dates that are no meetings. */
final class MarkMapper {
	public const TABLE = 'verband_attendance_marks';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * @param list<int> $dateIds
	 * @return array<int, array<int, AttendanceState>> by date and person
	 */
	public function of(array $dateIds): array {
		$marks = [];
		foreach (array_chunk($dateIds, 500) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$result = $query->select('date_id', 'person_id', 'state')->from(self::TABLE)
				->where($query->expr()->in('date_id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)))
				->executeQuery();
			foreach ($result->fetchAll() as $row) {
				$marks[(int)$row['date_id']][(int)$row['person_id']] = AttendanceState::from((string)$row['state']);
			}
			$result->closeCursor();
		}
		return $marks;
	}

	/**
	 * In place of those there are. Call it inside a transaction.
	 * @param array<int, AttendanceState> $states by person
	 * @param int $now seconds since 1970
	 */
	public function replace(int $dateId, array $states, int $now): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($query->expr()->eq('date_id', $query->createNamedParameter($dateId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
		foreach ($states as $personId => $state) {
			$query = $this->db->getQueryBuilder();
			$query->insert(self::TABLE)->values([
				'date_id' => $query->createNamedParameter($dateId, IQueryBuilder::PARAM_INT),
				'person_id' => $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT),
				'state' => $query->createNamedParameter($state->value),
				'marked_at' => $query->createNamedParameter($now, IQueryBuilder::PARAM_INT),
			])->executeStatement();
		}
	}
}
