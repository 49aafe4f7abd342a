<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Platform\Clock;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Who belongs to no Gliederung but is asked to a meeting that is not over. */
final class ComingGuests {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly Clock $clock,
	) {
	}

	public function has(int $personId): bool {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$result = $query->select('p.person_id')->from('verband_meeting_people', 'p')
			->innerJoin('p', 'verband_meetings', 'm', $expr->eq('m.id', 'p.meeting_id'))
			->innerJoin('m', 'verband_occurrences', 'o', $expr->andX(
				$expr->eq('o.event_id', 'm.event_id'),
				$expr->eq('o.recurrence_id', 'm.recurrence_id'),
			))
			->where($expr->eq('p.person_id', $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->gte('o.end_ts', $query->createNamedParameter($this->clock->now()->getTimestamp(), IQueryBuilder::PARAM_INT)))
			->setMaxResults(1)->executeQuery();
		$found = $result->fetchOne() !== false;
		$result->closeCursor();
		return $found;
	}
}
