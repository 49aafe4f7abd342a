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

	public function add(int $eventId, int $gliederungId, int $position, bool $accepted): void {
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'event_id' => $query->createNamedParameter($eventId, IQueryBuilder::PARAM_INT),
			'gliederung_id' => $query->createNamedParameter($gliederungId, IQueryBuilder::PARAM_INT),
			'position' => $query->createNamedParameter($position, IQueryBuilder::PARAM_INT),
			'accepted' => $query->createNamedParameter($accepted, IQueryBuilder::PARAM_BOOL),
		])->executeStatement();
	}
}
