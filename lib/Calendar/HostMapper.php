<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * verband_event_hosts: which Gliederungen hold an event together, in order, and whether each has accepted.
 */
final class HostMapper {
	private const TABLE = 'verband_event_hosts';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return list<array{gliederungId: int, accepted: bool}> the first host first */
	public function of(int $eventId): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('gliederung_id', 'accepted')->from(self::TABLE)
			->where($query->expr()->eq('event_id', $query->createNamedParameter($eventId, IQueryBuilder::PARAM_INT)))
			->orderBy('position')->executeQuery();
		$hosts = array_map(
			static fn (array $row): array => ['gliederungId' => (int)$row['gliederung_id'], 'accepted' => (bool)$row['accepted']],
			$result->fetchAll(),
		);
		$result->closeCursor();
		return $hosts;
	}

	/** @return list<int> those that have not answered yet */
	public function asked(int $eventId): array {
		$asked = array_filter($this->of($eventId), static fn (array $host): bool => !$host['accepted']);
		return array_values(array_column($asked, 'gliederungId'));
	}

	/**
	 * In place of what there was.
	 * @param list<array{gliederungId: int, accepted: bool}> $hosts the first host first
	 */
	public function write(int $eventId, array $hosts): void {
		$delete = $this->db->getQueryBuilder();
		$delete->delete(self::TABLE)
			->where($delete->expr()->eq('event_id', $delete->createNamedParameter($eventId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
		foreach ($hosts as $position => $host) {
			$insert = $this->db->getQueryBuilder();
			$insert->insert(self::TABLE)->values([
				'event_id' => $insert->createNamedParameter($eventId, IQueryBuilder::PARAM_INT),
				'gliederung_id' => $insert->createNamedParameter($host['gliederungId'], IQueryBuilder::PARAM_INT),
				'position' => $insert->createNamedParameter($position, IQueryBuilder::PARAM_INT),
				'accepted' => $insert->createNamedParameter($host['accepted'], IQueryBuilder::PARAM_BOOL),
			])->executeStatement();
		}
	}
}
