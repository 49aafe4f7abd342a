<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingState;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** What a sitting changes of its meeting's row. */
final class SittingMapper {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * Compare and swap: true for the one who has moved the meeting from a state to the next, at that time. Call it first
	 * in the transaction; it also locks the row.
	 */
	public function move(int $id, MeetingState $from, MeetingState $to, int $time): bool {
		$query = $this->db->getQueryBuilder();
		foreach (['live', 'revision'] as $counter) {
			$query->set($counter, $query->createFunction($query->getColumnName($counter) . ' + 1'));
		}
		return $query->update(MeetingMapper::TABLE)
			->set('state', $query->createNamedParameter($to->value))
			->set($to === MeetingState::Running ? 'started_at' : 'closed_at', $query->createNamedParameter($time, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('state', $query->createNamedParameter($from->value)))
			->executeStatement() === 1;
	}
}
