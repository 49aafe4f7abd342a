<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung\Election;

use OCA\Verband\Gliederung\OfficeRole;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** The seats of reports, each report's in the order in which they were named. */
final class SeatMapper {
	private const TABLE = 'verband_board_seats';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @param list<Seat> $seats */
	public function add(int $reportId, array $seats): void {
		foreach ($seats as $seat) {
			$query = $this->db->getQueryBuilder();
			$query->insert(self::TABLE)->values([
				'report_id' => $query->createNamedParameter($reportId, IQueryBuilder::PARAM_INT),
				'role' => $query->createNamedParameter($seat->role->value),
				'person_id' => $query->createNamedParameter($seat->personId, IQueryBuilder::PARAM_INT),
				'name' => $query->createNamedParameter($seat->name),
				'vote' => $query->createNamedParameter($seat->vote, IQueryBuilder::PARAM_BOOL),
			])->executeStatement();
		}
	}

	/**
	 * @param list<int> $reportIds
	 * @return array<int, list<Seat>> by report
	 */
	public function of(array $reportIds): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('report_id', 'role', 'person_id', 'name', 'vote')->from(self::TABLE)
			->where($query->expr()->in('report_id', $query->createNamedParameter($reportIds, IQueryBuilder::PARAM_INT_ARRAY)))
			->orderBy('id')->executeQuery();
		$seats = array_fill_keys($reportIds, []);
		foreach ($result->fetchAll() as $row) {
			$seats[(int)$row['report_id']][] = new Seat(
				OfficeRole::from((string)$row['role']),
				$row['person_id'] === null ? null : (int)$row['person_id'],
				$row['name'] === null ? null : (string)$row['name'],
				(bool)$row['vote'],
			);
		}
		$result->closeCursor();
		return $seats;
	}

	/** Names of people who are no persons of the app: needed no longer once a report is decided. */
	public function forgetNames(int $reportId): void {
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE)->set('name', $query->createNamedParameter(null, IQueryBuilder::PARAM_NULL))
			->where($query->expr()->eq('report_id', $query->createNamedParameter($reportId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}
}
