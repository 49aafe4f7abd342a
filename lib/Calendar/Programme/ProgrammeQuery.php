<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Programme;

use DateTimeImmutable;
use OCA\Verband\Calendar\Audience;
use OCA\Verband\Calendar\EventMapper;
use OCA\Verband\Calendar\EventSearch;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\OccurrenceMapper;
use OCA\Verband\Calendar\OccurrenceQuery;
use OCA\Verband\Calendar\OccurrenceRange;
use OCA\Verband\Calendar\VisibleEvents;
use OCA\Verband\Gliederung\Tree;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Dates that everybody may see: audience public, published or cancelled, and nothing else. */
final class ProgrammeQuery {
	public const MOST = 400;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly VisibleEvents $visible,
		private readonly EventSearch $search,
	) {
	}

	/** @return list<array<string, mixed>> rows by start */
	public function find(ProgrammeFilter $filter, Tree $tree): array {
		$rows = [];
		foreach ([false, true] as $isLong) {
			$query = $this->base();
			OccurrenceRange::touching($query, $filter->from()->getTimestamp(), $filter->to()->getTimestamp(), $isLong);
			$this->narrow($query, $filter, $tree);
			array_push($rows, ...$this->all($query));
		}
		usort($rows, static fn (array $a, array $b): int => OccurrenceQuery::place($a) <=> OccurrenceQuery::place($b));
		return array_slice($rows, 0, self::MOST);
	}

	/**
	 * The dates of one event that have not ended; the last one where all have.
	 * @return list<array<string, mixed>> rows by start
	 */
	public function datesOf(int $eventId, DateTimeImmutable $now, int $limit): array {
		$query = $this->base();
		$query->andWhere($query->expr()->eq('o.event_id', $query->createNamedParameter($eventId, IQueryBuilder::PARAM_INT)));
		$next = clone $query;
		$next->andWhere($next->expr()->gte('o.end_ts', $next->createNamedParameter($now->getTimestamp(), IQueryBuilder::PARAM_INT)))
			->setMaxResults($limit);
		return $this->all($next) ?: array_slice($this->all($query), -1);
	}

	private function base(): IQueryBuilder {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$shown = [EventStatus::Published->value, EventStatus::Cancelled->value];
		return $query->select('o.id', 'o.event_id', 'o.start_ts', 'o.end_ts', 'o.start_date', 'o.end_date', 'o.cancelled', 'o.title', 'o.location')
			->addSelect('e.host_ids', 'e.kind', 'e.status')
			->selectAlias('e.title', 'event_title')->selectAlias('e.location', 'event_location')
			->from(OccurrenceMapper::TABLE, 'o')
			->innerJoin('o', EventMapper::TABLE, 'e', $expr->eq('e.id', 'o.event_id'))
			->where($expr->isNull('e.deleted_at'))
			->andWhere($expr->eq('e.audience', $query->createNamedParameter(Audience::Everybody->value)))
			->andWhere($expr->in('e.status', $query->createNamedParameter($shown, IQueryBuilder::PARAM_STR_ARRAY)))
			->orderBy('o.start_ts')->addOrderBy('o.event_id')->addOrderBy('o.id')->setMaxResults(self::MOST);
	}

	private function narrow(IQueryBuilder $query, ProgrammeFilter $filter, Tree $tree): void {
		if ($filter->bezirkId !== null && $tree->has($filter->bezirkId)) {
			$query->andWhere($this->visible->hostedBy($query, $tree->downwards($filter->bezirkId)));
		}
		if ($filter->kind !== null) {
			$query->andWhere($query->expr()->eq('e.kind', $query->createNamedParameter($filter->kind->value)));
		}
		if ($filter->text !== '') {
			$query->andWhere($this->search->text($query, $filter->text));
		}
	}

	/** @return list<array<string, mixed>> */
	private function all(IQueryBuilder $query): array {
		$result = $query->executeQuery();
		$rows = $result->fetchAll();
		$result->closeCursor();
		return $rows;
	}
}
