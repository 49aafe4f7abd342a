<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Calendar\OccurrenceMove;
use OCA\Verband\Platform\RevisionedMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * @extends RevisionedMapper<Meeting>
 */
final class MeetingMapper extends RevisionedMapper {
	public const TABLE = 'verband_meetings';

	public function __construct(IDBConnection $db) {
		parent::__construct($db, self::TABLE, Meeting::class);
	}

	/**
	 * All that hang on an event, one for each of its dates that is a meeting.
	 * @return list<Meeting>
	 */
	public function ofEvent(int $eventId): array {
		return $this->by('event_id', $eventId);
	}

	/**
	 * Those that follow an event, so that nobody travels twice.
	 * @return list<Meeting>
	 */
	public function after(int $eventId): array {
		return $this->by('after_event_id', $eventId);
	}

	/** The meeting of a date, if there is one, gets the date's new name. */
	public function follow(OccurrenceMove $move): void {
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE)
			->set('event_id', $query->createNamedParameter($move->toEvent, IQueryBuilder::PARAM_INT))
			->set('recurrence_id', $query->createNamedParameter($move->toId))
			->where($query->expr()->eq('event_id', $query->createNamedParameter($move->fromEvent, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('recurrence_id', $query->createNamedParameter($move->fromId)))
			->executeStatement();
	}

	/**
	 * Compare and swap: true for the one who may send the invitations. Call it in the transaction that queues them.
	 */
	public function markInvited(int $id, int $time): bool {
		$query = $this->db->getQueryBuilder();
		return $query->update(self::TABLE)
			->set('invited_at', $query->createNamedParameter($time, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNull('invited_at'))
			->andWhere($query->expr()->eq('state', $query->createNamedParameter(MeetingState::Planned->value)))
			->executeStatement() === 1;
	}

	/** Call it in the transaction of whatever a live screen shows. */
	public function raiseLive(int $id): void {
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE)
			->set('live', $query->createFunction($query->getColumnName('live') . ' + 1'))
			->where($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	/** @return list<Meeting> */
	private function by(string $column, int $id): array {
		$query = $this->db->getQueryBuilder();
		$query->select(...self::columns())->from(self::TABLE)
			->where($query->expr()->eq($column, $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->orderBy('id');
		return $this->findEntities($query);
	}

	#[\Override]
	protected static function columns(): array {
		return Meeting::COLUMNS;
	}
}
