<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

use DateTimeImmutable;
use OCA\Verband\Calendar\Event;
use OCA\Verband\Platform\Clock;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * verband_changes: one row per change of an event, written in its transaction.
 */
final class ChangeLog {
	private const TABLE = 'verband_changes';
	private const COUNTERS = 'verband_counters';
	private const PRUNED = 'changes-pruned';
	/** A phone that was away for longer starts afresh. */
	public const KEPT_DAYS = 180;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly FileMapper $files,
		private readonly Clock $clock,
	) {
	}

	/** The state of an event as it is stored. */
	public function state(Event $event): ?EventState {
		return EventState::of($event, $this->files->namesOf($event->getId()));
	}

	/** @param ?int $personId whose delivery alone changed; null if the event did */
	public function record(int $number, int $eventId, ?EventState $before, ?EventState $after, ?int $personId = null): void {
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'number' => $query->createNamedParameter($number, IQueryBuilder::PARAM_INT),
			'event_id' => $query->createNamedParameter($eventId, IQueryBuilder::PARAM_INT),
			'person_id' => $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT),
			'changed_at' => $query->createNamedParameter($this->clock->now()->getTimestamp(), IQueryBuilder::PARAM_INT),
			'deleted' => $query->createNamedParameter($after === null, IQueryBuilder::PARAM_BOOL),
			'state_before' => $query->createNamedParameter($before?->toJson()),
			'state_after' => $query->createNamedParameter($after?->toJson()),
		])->executeStatement();
	}

	/**
	 * The changes after a number that may concern a person, in their order.
	 * @return list<array{number: int, eventId: int, before: ?EventState}>
	 */
	public function since(int $number, ?int $personId, ?int $limit = null): array {
		$query = $this->db->getQueryBuilder();
		$query->select('number', 'event_id', 'state_before')->from(self::TABLE)
			->where($query->expr()->gt('number', $query->createNamedParameter($number, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->orX(
				$query->expr()->isNull('person_id'),
				$query->expr()->eq('person_id', $query->createNamedParameter($personId ?? 0, IQueryBuilder::PARAM_INT)),
			))
			->orderBy('number')->setMaxResults($limit);
		$result = $query->executeQuery();
		$rows = array_map(static fn (array $row): array => [
			'number' => (int)$row['number'],
			'eventId' => (int)$row['event_id'],
			'before' => EventState::fromJson($row['state_before']),
		], $result->fetchAll());
		$result->closeCursor();
		return $rows;
	}

	/** When the newest change was, in seconds since 1970. */
	public function lastChange(): int {
		$query = $this->db->getQueryBuilder();
		$result = $query->select($query->func()->max('changed_at'))->from(self::TABLE)->executeQuery();
		$time = (int)$result->fetchOne();
		$result->closeCursor();
		return $time;
	}

	/** Up to which number changes have been forgotten: older tokens are refused. */
	public function prunedUpTo(): int {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('value')->from(self::COUNTERS)
			->where($query->expr()->eq('name', $query->createNamedParameter(self::PRUNED)))->executeQuery();
		$value = (int)$result->fetchOne();
		$result->closeCursor();
		return $value;
	}

	public function countBefore(DateTimeImmutable $before): int {
		$query = $this->db->getQueryBuilder();
		$result = $query->select($query->func()->count('*'))->from(self::TABLE)
			->where($query->expr()->lt('changed_at', $query->createNamedParameter($before->getTimestamp(), IQueryBuilder::PARAM_INT)))->executeQuery();
		$count = (int)$result->fetchOne();
		$result->closeCursor();
		return $count;
	}

	/**
	 * Forgets what is too old; inside a transaction.
	 * @return int how many changes
	 */
	public function prune(DateTimeImmutable $before): int {
		$find = $this->db->getQueryBuilder();
		$result = $find->select($find->func()->max('number'))->from(self::TABLE)
			->where($find->expr()->lt('changed_at', $find->createNamedParameter($before->getTimestamp(), IQueryBuilder::PARAM_INT)))->executeQuery();
		$last = (int)$result->fetchOne();
		$result->closeCursor();
		if ($last === 0) {
			return 0;
		}
		$delete = $this->db->getQueryBuilder();
		$count = $delete->delete(self::TABLE)
			->where($delete->expr()->lte('number', $delete->createNamedParameter($last, IQueryBuilder::PARAM_INT)))->executeStatement();
		$forget = $this->db->getQueryBuilder();
		$forget->delete(self::COUNTERS)->where($forget->expr()->eq('name', $forget->createNamedParameter(self::PRUNED)))->executeStatement();
		$note = $this->db->getQueryBuilder();
		$note->insert(self::COUNTERS)->values([
			'name' => $note->createNamedParameter(self::PRUNED),
			'value' => $note->createNamedParameter($last, IQueryBuilder::PARAM_INT),
		])->executeStatement();
		return $count;
	}
}
