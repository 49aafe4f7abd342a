<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Clock;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Events that somebody's Gliederungen are asked to host and have not answered for, with the next date of each. */
final class Invitations {
	private const MOST = 50;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly OccurrencePresenter $presenter,
		private readonly Clock $clock,
	) {
	}

	/** @return list<array{gliederungId: int, etag: string, occurrence: array<string, mixed>}> */
	public function for(Viewer $viewer): array {
		$zone = $this->clock->zone();
		$found = [];
		foreach ($viewer->isMember() ? $this->rows([...$viewer->boardIds, ...$viewer->helpedIds]) : [] as $row) {
			// by start: the first of an event's dates counts
			$found[$row['event_id'] . '-' . $row['asked_id']] ??= [
				'gliederungId' => (int)$row['asked_id'],
				'etag' => '"' . $row['revision'] . '"',
				'occurrence' => $this->presenter->present($row, $zone),
			];
		}
		return array_slice(array_values($found), 0, self::MOST);
	}

	/**
	 * @param list<int> $gliederungIds
	 * @return list<array<string, mixed>>
	 */
	private function rows(array $gliederungIds): array {
		if ($gliederungIds === []) {
			return [];
		}
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->select(...OccurrenceQuery::COLUMNS)
			->addSelect('e.revision')
			->selectAlias('h.gliederung_id', 'asked_id')
			->selectAlias('e.title', 'event_title')->selectAlias('e.location', 'event_location');
		foreach (OccurrenceQuery::EVENT_COLUMNS as $column) {
			$query->addSelect('e.' . $column);
		}
		$query->from('verband_event_hosts', 'h')
			->innerJoin('h', EventMapper::TABLE, 'e', $expr->eq('e.id', 'h.event_id'))
			->innerJoin('e', OccurrenceMapper::TABLE, 'o', $expr->eq('o.event_id', 'e.id'))
			->where($expr->in('h.gliederung_id', $query->createNamedParameter($gliederungIds, IQueryBuilder::PARAM_INT_ARRAY)))
			->andWhere($expr->eq('h.accepted', $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL), IQueryBuilder::PARAM_BOOL))
			->andWhere($expr->isNull('e.deleted_at'))
			->andWhere($expr->gte('o.end_ts', $query->createNamedParameter($this->clock->now()->getTimestamp(), IQueryBuilder::PARAM_INT)))
			->orderBy('o.start_ts')->setMaxResults(self::MOST * 20);
		$result = $query->executeQuery();
		$rows = $result->fetchAll();
		$result->closeCursor();
		return $rows;
	}
}
