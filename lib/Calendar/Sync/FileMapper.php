<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * verband_event_files: under which name and UID a client put an event into a Gliederung's calendar.
 */
final class FileMapper {
	private const TABLE = 'verband_event_files';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return array<int, string> names by Gliederung */
	public function namesOf(int $eventId): array {
		$query = $this->select('event_id', [$eventId]);
		return array_column($this->rows($query), 'name', 'gliederungId');
	}

	/**
	 * @param list<int> $eventIds
	 * @return array<int, array{eventId: int, gliederungId: int, name: string, uid: ?string}> by event
	 */
	public function in(int $gliederungId, array $eventIds): array {
		$found = [];
		foreach (array_chunk($eventIds, 500) as $chunk) {
			$query = $this->select('event_id', $chunk);
			$query->andWhere($query->expr()->eq('gliederung_id', $query->createNamedParameter($gliederungId, IQueryBuilder::PARAM_INT)));
			$found += array_column($this->rows($query), null, 'eventId');
		}
		return $found;
	}

	/**
	 * @param list<string> $names
	 * @return array<string, int> events by name
	 */
	public function named(int $gliederungId, array $names): array {
		$found = [];
		foreach (array_chunk($names, 500) as $chunk) {
			$query = $this->select('gliederung_id', [$gliederungId]);
			$query->andWhere($query->expr()->in('name', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_STR_ARRAY)));
			$found += array_column($this->rows($query), 'eventId', 'name');
		}
		return $found;
	}

	/** The event that a client gave this UID. */
	public function withUid(int $gliederungId, string $uid): ?int {
		$query = $this->select('gliederung_id', [$gliederungId]);
		$query->andWhere($query->expr()->eq('uid', $query->createNamedParameter($uid)));
		return $this->rows($query)[0]['eventId'] ?? null;
	}

	/** Puts name and UID in place of what was there; name and UID must be free. */
	public function put(int $eventId, int $gliederungId, string $name, ?string $uid): void {
		$delete = $this->db->getQueryBuilder();
		$delete->delete(self::TABLE)
			->where($delete->expr()->eq('event_id', $delete->createNamedParameter($eventId, IQueryBuilder::PARAM_INT)))
			->andWhere($delete->expr()->eq('gliederung_id', $delete->createNamedParameter($gliederungId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
		$insert = $this->db->getQueryBuilder();
		$insert->insert(self::TABLE)->values([
			'event_id' => $insert->createNamedParameter($eventId, IQueryBuilder::PARAM_INT),
			'gliederung_id' => $insert->createNamedParameter($gliederungId, IQueryBuilder::PARAM_INT),
			'name' => $insert->createNamedParameter($name),
			'uid' => $insert->createNamedParameter($uid),
		])->executeStatement();
	}

	/** @param list<int> $ids */
	private function select(string $column, array $ids): IQueryBuilder {
		$query = $this->db->getQueryBuilder();
		return $query->select('event_id', 'gliederung_id', 'name', 'uid')->from(self::TABLE)
			->where($query->expr()->in($column, $query->createNamedParameter($ids, IQueryBuilder::PARAM_INT_ARRAY)));
	}

	/** @return list<array{eventId: int, gliederungId: int, name: string, uid: ?string}> */
	private function rows(IQueryBuilder $query): array {
		$result = $query->executeQuery();
		$rows = array_map(static fn (array $row): array => [
			'eventId' => (int)$row['event_id'],
			'gliederungId' => (int)$row['gliederung_id'],
			'name' => (string)$row['name'],
			'uid' => $row['uid'] === null ? null : (string)$row['uid'],
		], $result->fetchAll());
		$result->closeCursor();
		return $rows;
	}
}
