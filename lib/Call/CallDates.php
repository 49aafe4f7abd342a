<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Calendar\OccurrenceMapper;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingState;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Reads and writes which date of the calendar is which call's, whoever asks. */
final class CallDates {
	private const TABLE = 'verband_call_meetings';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * The next dates that take place, the one that is going on first.
	 * @return list<CallDate>
	 */
	public function coming(int $eventId, int $now, int $limit): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->select('o.recurrence_id', 'o.start_ts', 'o.end_ts', 'o.cancelled', 'm.state')
			->selectAlias('m.id', 'meeting_id')
			->from(OccurrenceMapper::TABLE, 'o')
			->leftJoin('o', MeetingMapper::TABLE, 'm', $expr->andX(
				$expr->eq('m.event_id', 'o.event_id'), $expr->eq('m.recurrence_id', 'o.recurrence_id'),
			))
			->where($expr->eq('o.event_id', $query->createNamedParameter($eventId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->gt('o.end_ts', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->eq('o.cancelled', $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL)))
			->orderBy('o.start_ts')->setMaxResults($limit);
		return $this->rows($query);
	}

	/**
	 * All that were prepared, the last one first.
	 * @return list<CallDate>
	 */
	public function prepared(int $callId, int $limit = 200): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->select('o.recurrence_id', 'o.start_ts', 'o.end_ts', 'o.cancelled', 'm.state', 'c.meeting_id', 'c.settled_at', 'c.told_at')
			->from(self::TABLE, 'c')
			->innerJoin('c', MeetingMapper::TABLE, 'm', $expr->eq('m.id', 'c.meeting_id'))
			->innerJoin('m', OccurrenceMapper::TABLE, 'o', $expr->andX(
				$expr->eq('o.event_id', 'm.event_id'), $expr->eq('o.recurrence_id', 'm.recurrence_id'),
			))
			->where($expr->eq('c.call_id', $query->createNamedParameter($callId, IQueryBuilder::PARAM_INT)))
			->orderBy('o.start_ts', 'DESC')->setMaxResults($limit);
		return $this->rows($query);
	}

	public function add(int $callId, int $meetingId): void {
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'call_id' => $query->createNamedParameter($callId, IQueryBuilder::PARAM_INT),
			'meeting_id' => $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT),
		])->executeStatement();
	}

	/** The call that a meeting is a date of. */
	public function callOf(int $meetingId): ?int {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('call_id')->from(self::TABLE)
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->executeQuery();
		$id = $result->fetchOne();
		$result->closeCursor();
		return $id === false ? null : (int)$id;
	}

	/** Compare and swap: true for the one who does it. */
	public function markSettled(int $meetingId, int $now): bool {
		return $this->mark('settled_at', $meetingId, $now);
	}

	public function markTold(int $meetingId, int $now): bool {
		return $this->mark('told_at', $meetingId, $now);
	}

	/** It did not go through after all: somebody tries again. */
	public function unmarkTold(int $meetingId): void {
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE)->set('told_at', $query->createNamedParameter(null))
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	public function forget(int $callId): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($query->expr()->eq('call_id', $query->createNamedParameter($callId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	private function mark(string $column, int $meetingId, int $now): bool {
		$query = $this->db->getQueryBuilder();
		return $query->update(self::TABLE)->set($column, $query->createNamedParameter($now, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNull($column))
			->executeStatement() === 1;
	}

	/** @return list<CallDate> */
	private function rows(IQueryBuilder $query): array {
		$result = $query->executeQuery();
		$found = array_map(static fn (array $row): CallDate => new CallDate(
			$row['meeting_id'] === null ? null : (int)$row['meeting_id'],
			(string)$row['recurrence_id'], (int)$row['start_ts'], (int)$row['end_ts'], (bool)$row['cancelled'],
			$row['state'] === MeetingState::Closed->value,
			isset($row['settled_at']) ? (int)$row['settled_at'] : null,
			isset($row['told_at']) ? (int)$row['told_at'] : null,
		), $result->fetchAll());
		$result->closeCursor();
		return array_values($found);
	}
}
