<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Calendar\OccurrenceMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * verband_meeting_people: who answered, and who was asked as a guest. Who is expected by office stands in the offices
 * until the sitting starts.
 */
final class PeopleMapper {
	private const TABLE = 'verband_meeting_people';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return array<int, MeetingPerson> by person */
	public function of(int $meetingId): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('person_id', 'role', 'vote', 'answer', 'state', 'email')->from(self::TABLE)
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->executeQuery();
		$people = [];
		foreach ($result->fetchAll() as $row) {
			$people[(int)$row['person_id']] = MeetingPerson::fromRow($row);
		}
		$result->closeCursor();
		return $people;
	}

	/**
	 * @param list<int> $meetingIds
	 * @return array<int, array<int, MeetingPerson>> by meeting and person
	 */
	public function ofMany(array $meetingIds): array {
		$people = [];
		foreach (array_chunk($meetingIds, 500) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$result = $query->select('meeting_id', 'person_id', 'role', 'vote', 'answer', 'state', 'email')->from(self::TABLE)
				->where($query->expr()->in('meeting_id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)))
				->executeQuery();
			foreach ($result->fetchAll() as $row) {
				$people[(int)$row['meeting_id']][(int)$row['person_id']] = MeetingPerson::fromRow($row);
			}
			$result->closeCursor();
		}
		return $people;
	}

	/** Was the person asked as a guest, to this meeting or, with null, to any? */
	public function isGuest(int $personId, ?int $meetingId = null): bool {
		$query = $this->db->getQueryBuilder();
		$query->select('meeting_id')->from(self::TABLE)
			->where($query->expr()->eq('person_id', $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('role', $query->createNamedParameter(PersonRole::Guest->value)))
			->setMaxResults(1);
		if ($meetingId !== null) {
			$query->andWhere($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)));
		}
		$result = $query->executeQuery();
		$found = $result->fetchOne() !== false;
		$result->closeCursor();
		return $found;
	}

	/** Writes a row in place of the one that may be there. Call it inside a transaction. */
	public function put(int $meetingId, MeetingPerson $person): void {
		$this->remove($meetingId, $person->personId);
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'meeting_id' => $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT),
			'person_id' => $query->createNamedParameter($person->personId, IQueryBuilder::PARAM_INT),
			'role' => $query->createNamedParameter($person->role->value),
			'vote' => $query->createNamedParameter($person->vote, IQueryBuilder::PARAM_BOOL),
			'answer' => $query->createNamedParameter($person->answer->value),
			'state' => $query->createNamedParameter($person->state),
			'email' => $query->createNamedParameter($person->email),
		])->executeStatement();
	}

	/** Addresses were given for one invitation: they go when its meeting has ended before that time. */
	public function forgetAddresses(int $time): void {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$result = $query->selectDistinct('p.meeting_id')->from(self::TABLE, 'p')
			->innerJoin('p', MeetingMapper::TABLE, 'm', $expr->eq('m.id', 'p.meeting_id'))
			->innerJoin('m', OccurrenceMapper::TABLE, 'o', $expr->andX($expr->eq('o.event_id', 'm.event_id'), $expr->eq('o.recurrence_id', 'm.recurrence_id')))
			->where($expr->isNotNull('p.email'))
			->andWhere($expr->lt('o.end_ts', $query->createNamedParameter($time, IQueryBuilder::PARAM_INT)))
			->executeQuery();
		$ids = array_map(intval(...), $result->fetchAll(\PDO::FETCH_COLUMN));
		$result->closeCursor();
		foreach (array_chunk($ids, 500) as $chunk) {
			$update = $this->db->getQueryBuilder();
			$update->update(self::TABLE)
				->set('email', $update->createNamedParameter(null, IQueryBuilder::PARAM_NULL))
				->where($update->expr()->in('meeting_id', $update->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)))
				->executeStatement();
		}
	}

	/** @param ?int $personId null for all of the meeting */
	public function remove(int $meetingId, ?int $personId): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)));
		if ($personId !== null) {
			$query->andWhere($query->expr()->eq('person_id', $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT)));
		}
		$query->executeStatement();
	}
}
