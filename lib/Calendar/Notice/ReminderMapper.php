<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

use OCA\Verband\Calendar\EventMapper;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\OccurrenceMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * verband_reminders: who has been reminded of which date. A row is written when it is done, so that it is done once,
 * however often and on how many servers the job runs; until when it has run stands among the counters.
 */
final class ReminderMapper {
	private const TABLE = 'verband_reminders';
	private const COUNTERS = 'verband_counters';
	private const NAME = 'reminded-until';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return bool false if somebody else has reminded that person */
	public function claim(int $personId, int $eventId, int $start): bool {
		return $this->db->insertIgnoreConflict(self::TABLE, ['person_id' => $personId, 'event_id' => $eventId, 'start_ts' => $start]) === 1;
	}

	/**
	 * Dates of published events that begin in a range, for whose who see them to be found among.
	 * @return list<array{eventId: int, start: int, end: int, startDate: ?string, endDate: ?string}>
	 */
	public function dates(int $from, int $to): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$number = static fn (int $value) => $query->createNamedParameter($value, IQueryBuilder::PARAM_INT);
		$query->select('o.event_id', 'o.start_ts', 'o.end_ts', 'o.start_date', 'o.end_date')
			->from(OccurrenceMapper::TABLE, 'o')
			->innerJoin('o', EventMapper::TABLE, 'e', $expr->eq('e.id', 'o.event_id'))
			->where($expr->in('o.is_long', $query->createNamedParameter([0, 1], IQueryBuilder::PARAM_INT_ARRAY)))
			->andWhere($expr->gte('o.start_ts', $number($from)))
			->andWhere($expr->lte('o.start_ts', $number($to)))
			->andWhere($expr->eq('e.status', $query->createNamedParameter(EventStatus::Published->value)))
			->andWhere($expr->isNull('e.deleted_at'))
			->andWhere($expr->eq('o.cancelled', $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL), IQueryBuilder::PARAM_BOOL))
			->orderBy('o.start_ts')->addOrderBy('o.id');
		$result = $query->executeQuery();
		$dates = array_map(static fn (array $row): array => [
			'eventId' => (int)$row['event_id'],
			'start' => (int)$row['start_ts'],
			'end' => (int)$row['end_ts'],
			'startDate' => $row['start_date'] === null ? null : (string)$row['start_date'],
			'endDate' => $row['end_date'] === null ? null : (string)$row['end_date'],
		], $result->fetchAll());
		$result->closeCursor();
		return $dates;
	}

	/** Until when people have been reminded, in seconds since 1970; 0 before the first run. */
	public function doneUntil(): int {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('value')->from(self::COUNTERS)
			->where($query->expr()->eq('name', $query->createNamedParameter(self::NAME)))->executeQuery();
		$until = (int)$result->fetchOne();
		$result->closeCursor();
		return $until;
	}

	public function setDoneUntil(int $until): void {
		$this->db->insertIgnoreConflict(self::COUNTERS, ['name' => self::NAME, 'value' => 0]);
		$query = $this->db->getQueryBuilder();
		$query->update(self::COUNTERS)->set('value', $query->createNamedParameter($until, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('name', $query->createNamedParameter(self::NAME)))
			->andWhere($query->expr()->lt('value', $query->createNamedParameter($until, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	/** Of dates that began before, and of a person who is gone. */
	public function forgetBefore(int $start): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($query->expr()->lt('start_ts', $query->createNamedParameter($start, IQueryBuilder::PARAM_INT)))->executeStatement();
	}

	public function forget(int $personId): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($query->expr()->eq('person_id', $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT)))->executeStatement();
	}
}
