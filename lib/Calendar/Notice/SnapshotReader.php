<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\OccurrenceMapper;
use OCA\Verband\Platform\Clock;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** How an event stands in the database, with its coming dates. */
final class SnapshotReader {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly Clock $clock,
	) {
	}

	/** @param ?int $following where the series goes on: its dates are among them */
	public function of(Event $event, ?int $following = null): Snapshot {
		return new Snapshot(
			EventStatus::from($event->getStatus()),
			$event->getDeletedAt() !== null,
			$this->dates($event, $following, $this->clock->now()->getTimestamp()),
		);
	}

	/** @return list<NotedDate> */
	private function dates(Event $event, ?int $following, int $from): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('recurrence_id', 'start_ts', 'end_ts', 'start_date', 'end_date', 'cancelled', 'location')
			->from(OccurrenceMapper::TABLE)
			->where($query->expr()->in('event_id', $query->createNamedParameter(array_values(array_filter([$event->getId(), $following])), IQueryBuilder::PARAM_INT_ARRAY)))
			->andWhere($query->expr()->gt('end_ts', $query->createNamedParameter($from, IQueryBuilder::PARAM_INT)))
			->orderBy('start_ts')->addOrderBy('id')->setMaxResults(Snapshot::MOST_DATES)->executeQuery();
		$dates = array_map(static fn (array $row): NotedDate => new NotedDate(
			(string)$row['recurrence_id'],
			(int)$row['start_ts'],
			(int)$row['end_ts'],
			$row['start_date'] === null ? null : (string)$row['start_date'],
			$row['end_date'] === null ? null : (string)$row['end_date'],
			(bool)$row['cancelled'],
			(string)($row['location'] ?? $event->getLocation()),
		), $result->fetchAll());
		$result->closeCursor();
		return $dates;
	}
}
