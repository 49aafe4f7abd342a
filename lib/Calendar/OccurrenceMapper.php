<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCA\Verband\Calendar\Recurrence\OccurrenceDate;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Writes verband_occurrences; reading is OccurrenceQuery's.
 */
final class OccurrenceMapper {
	public const TABLE = 'verband_occurrences';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * Puts an event's dates in place of what was there.
	 * @param list<OccurrenceDate> $dates
	 */
	public function replace(int $eventId, array $dates): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($query->expr()->eq('event_id', $query->createNamedParameter($eventId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
		foreach ($dates as $date) {
			$this->insert($eventId, $date);
		}
	}

	/** Has an event this date? */
	public function has(int $eventId, string $recurrenceId): bool {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('id')->from(self::TABLE)
			->where($query->expr()->eq('event_id', $query->createNamedParameter($eventId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('recurrence_id', $query->createNamedParameter($recurrenceId)))
			->executeQuery();
		$found = $result->fetchOne() !== false;
		$result->closeCursor();
		return $found;
	}

	/** @return list<string> the names of an event's dates, in order */
	public function ids(int $eventId): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('recurrence_id')->from(self::TABLE)
			->where($query->expr()->eq('event_id', $query->createNamedParameter($eventId, IQueryBuilder::PARAM_INT)))
			->executeQuery();
		$ids = array_map(strval(...), $result->fetchAll(\PDO::FETCH_COLUMN));
		$result->closeCursor();
		sort($ids, SORT_STRING);
		return $ids;
	}

	private function insert(int $eventId, OccurrenceDate $date): void {
		$start = $date->start->getTimestamp();
		$end = $date->end->getTimestamp();
		$query = $this->db->getQueryBuilder();
		$number = static fn (int $value): mixed => $query->createNamedParameter($value, IQueryBuilder::PARAM_INT);
		$query->insert(self::TABLE)->values([
			'event_id' => $number($eventId),
			'recurrence_id' => $query->createNamedParameter($date->recurrenceId),
			'start_ts' => $number($start),
			'end_ts' => $number($end),
			'start_date' => $query->createNamedParameter($date->startDate),
			'end_date' => $query->createNamedParameter($date->endDate),
			'is_long' => $number(OccurrenceRange::isLong($start, $end) ? 1 : 0),
			'cancelled' => $query->createNamedParameter($date->cancelled, IQueryBuilder::PARAM_BOOL),
			'title' => $query->createNamedParameter($date->title === null ? null : mb_substr($date->title, 0, 255)),
			'location' => $query->createNamedParameter($date->location === null ? null : mb_substr($date->location, 0, 255)),
		])->executeStatement();
	}
}
