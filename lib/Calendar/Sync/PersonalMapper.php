<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * verband_event_personal: alarms and client state that a person's phone wrote, delivered to that person alone.
 */
final class PersonalMapper {
	public const TABLE = 'verband_event_personal';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * @param list<int> $eventIds
	 * @return array<int, PersonalParts> by event
	 */
	public function of(?int $personId, array $eventIds): array {
		$found = [];
		foreach ($personId === null ? [] : array_chunk($eventIds, 500) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$result = $query->select('event_id', 'revision', 'parts')->from(self::TABLE)
				->where($query->expr()->eq('person_id', $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT)))
				->andWhere($query->expr()->in('event_id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)))
				->executeQuery();
			foreach ($result->fetchAll() as $row) {
				$found[(int)$row['event_id']] = PersonalParts::fromJson((string)$row['parts'], (int)$row['revision']);
			}
			$result->closeCursor();
		}
		return $found;
	}

	public function put(int $personId, int $eventId, PersonalParts $parts): void {
		$delete = $this->db->getQueryBuilder();
		$delete->delete(self::TABLE)
			->where($delete->expr()->eq('person_id', $delete->createNamedParameter($personId, IQueryBuilder::PARAM_INT)))
			->andWhere($delete->expr()->eq('event_id', $delete->createNamedParameter($eventId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
		$insert = $this->db->getQueryBuilder();
		$insert->insert(self::TABLE)->values([
			'person_id' => $insert->createNamedParameter($personId, IQueryBuilder::PARAM_INT),
			'event_id' => $insert->createNamedParameter($eventId, IQueryBuilder::PARAM_INT),
			'revision' => $insert->createNamedParameter($parts->revision, IQueryBuilder::PARAM_INT),
			'parts' => $insert->createNamedParameter($parts->toJson()),
		])->executeStatement();
	}

	/** What people have set for an event goes for another, too. */
	public function copy(int $fromEvent, int $toEvent, int $revision): void {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('person_id', 'parts')->from(self::TABLE)
			->where($query->expr()->eq('event_id', $query->createNamedParameter($fromEvent, IQueryBuilder::PARAM_INT)))
			->executeQuery();
		foreach ($result->fetchAll() as $row) {
			$this->put((int)$row['person_id'], $toEvent, PersonalParts::fromJson((string)$row['parts'], $revision));
		}
		$result->closeCursor();
	}

	/** @return list<int> persons who have set an alarm on an event */
	public function alarmed(int $eventId): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('person_id')->from(self::TABLE)
			->where($query->expr()->eq('event_id', $query->createNamedParameter($eventId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->like('parts', $query->createNamedParameter('%BEGIN:VALARM%')))
			->executeQuery();
		$ids = array_map(intval(...), $result->fetchAll(\PDO::FETCH_COLUMN));
		$result->closeCursor();
		return $ids;
	}

	/** @return array<int, list<int>> events by person, of one person or of all */
	public function all(?int $personId = null): array {
		$query = $this->db->getQueryBuilder();
		$query->select('person_id', 'event_id')->from(self::TABLE);
		if ($personId !== null) {
			$query->where($query->expr()->eq('person_id', $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT)));
		}
		$result = $query->executeQuery();
		$events = [];
		foreach ($result->fetchAll() as $row) {
			$events[(int)$row['person_id']][] = (int)$row['event_id'];
		}
		$result->closeCursor();
		return $events;
	}

	/** @param list<int> $eventIds */
	public function forget(int $personId, array $eventIds): void {
		foreach (array_chunk($eventIds, 500) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$query->delete(self::TABLE)
				->where($query->expr()->eq('person_id', $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT)))
				->andWhere($query->expr()->in('event_id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)))
				->executeStatement();
		}
	}
}
