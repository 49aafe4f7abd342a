<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Attendance;

use OCA\Verband\Calendar\OccurrenceMove;
use OCA\Verband\Platform\RevisionedMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * @extends RevisionedMapper<ExpectedDate>
 */
final class ExpectedDateMapper extends RevisionedMapper {
	public const TABLE = 'verband_expected_dates';

	public function __construct(IDBConnection $db) {
		parent::__construct($db, self::TABLE, ExpectedDate::class);
	}

	public function of(int $gliederungId, int $eventId, string $recurrenceId): ?ExpectedDate {
		$query = $this->db->getQueryBuilder();
		$query->select(...self::columns())->from(self::TABLE)
			->where($query->expr()->eq('gliederung_id', $query->createNamedParameter($gliederungId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('event_id', $query->createNamedParameter($eventId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('recurrence_id', $query->createNamedParameter($recurrenceId)));
		return $this->findEntities($query)[0] ?? null;
	}

	/** What hangs on a date gets the date's new name. */
	public function follow(OccurrenceMove $move): void {
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE)
			->set('event_id', $query->createNamedParameter($move->toEvent, IQueryBuilder::PARAM_INT))
			->set('recurrence_id', $query->createNamedParameter($move->toId))
			->where($query->expr()->eq('event_id', $query->createNamedParameter($move->fromEvent, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('recurrence_id', $query->createNamedParameter($move->fromId)))
			->executeStatement();
	}

	#[\Override]
	protected static function columns(): array {
		return ExpectedDate::COLUMNS;
	}
}
