<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCA\Verband\Gliederung\Tree;
use OCA\Verband\Gliederung\Viewer;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Finds dates: two statements however many Gliederungen, events and dates there are, see OccurrenceRange.
 */
final class OccurrenceQuery {
	public const COLUMNS = [
		'o.id', 'o.event_id', 'o.recurrence_id', 'o.start_ts', 'o.end_ts', 'o.start_date', 'o.end_date', 'o.cancelled',
		'o.title', 'o.location',
	];
	public const EVENT_COLUMNS = ['gliederung_id', 'host_ids', 'kind', 'topics', 'status', 'audience', 'recurrence', 'updated_at'];

	public function __construct(
		private readonly IDBConnection $db,
		private readonly VisibleEvents $visible,
		private readonly EventSearch $search,
	) {
	}

	/**
	 * The dates that touch the range, by start, at most `limit` + 1 of them: one more says that there is a next page.
	 * @return list<array<string, mixed>> rows
	 */
	public function find(OccurrenceFilter $filter, Viewer $viewer, Tree $tree): array {
		if (!$viewer->isMember()) {
			return [];
		}
		$rows = $this->rows($filter, $viewer, $tree, false);
		$long = $this->rows($filter, $viewer, $tree, true);
		if ($long !== []) {
			array_push($rows, ...$long);
			usort($rows, static fn (array $a, array $b): int => self::place($a) <=> self::place($b));
		}
		return array_slice($rows, 0, $filter->limit + 1);
	}

	/**
	 * Series in reach whose dates nobody can compute.
	 * @return list<array{eventId: int, gliederungId: int, title: string}>
	 */
	public function uncomputable(OccurrenceFilter $filter, Viewer $viewer, Tree $tree): array {
		if (!$viewer->isMember()) {
			return [];
		}
		$query = $this->db->getQueryBuilder();
		$query->select('e.id', 'e.gliederung_id', 'e.title')->from(EventMapper::TABLE, 'e')
			->where($query->expr()->eq('e.recurrence', $query->createNamedParameter(EventService::NOT_COMPUTABLE)))
			->setMaxResults(50);
		$this->narrow($query, $filter, $viewer, $tree, 'e.id');
		$result = $query->executeQuery();
		$rows = array_map(static fn (array $row): array => [
			'eventId' => (int)$row['id'], 'gliederungId' => (int)$row['gliederung_id'], 'title' => (string)$row['title'],
		], $result->fetchAll());
		$result->closeCursor();
		return $rows;
	}

	/**
	 * Dates of one event, which the asker may see.
	 *
	 * @param int $from those that have not ended by then
	 * @param string $recurrenceId this date alone; '' for all
	 * @return list<array<string, mixed>> rows
	 */
	public function ofEvent(int $eventId, int $from, string $recurrenceId, int $limit): array {
		$query = $this->base();
		$query->where($query->expr()->eq('o.event_id', $query->createNamedParameter($eventId, IQueryBuilder::PARAM_INT)))
			->orderBy('o.start_ts')->addOrderBy('o.id')->setMaxResults($limit);
		$query->andWhere($recurrenceId === ''
			? $query->expr()->gt('o.end_ts', $query->createNamedParameter($from, IQueryBuilder::PARAM_INT))
			: $query->expr()->eq('o.recurrence_id', $query->createNamedParameter($recurrenceId)));
		return $this->all($query);
	}

	/**
	 * Drafts the person may finish, with their first date from the given time on.
	 * @return list<array<string, mixed>> rows
	 */
	public function drafts(Viewer $viewer, int $from, int $limit): array {
		$writes = [...$viewer->boardIds, ...$viewer->helpedIds];
		$query = $this->base();
		$query->where($query->expr()->eq('e.status', $query->createNamedParameter(EventStatus::Draft->value)))
			->andWhere($query->expr()->gte('o.end_ts', $query->createNamedParameter($from, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNull('e.deleted_at'))
			->andWhere($this->visible->hostedBy($query, $writes))
			->orderBy('o.start_ts')->setMaxResults($limit);
		return $this->all($query);
	}

	/** @return list<array<string, mixed>> */
	private function rows(OccurrenceFilter $filter, Viewer $viewer, Tree $tree, bool $long): array {
		$query = $this->base();
		$expr = $query->expr();
		$number = static fn (int $value) => $query->createNamedParameter($value, IQueryBuilder::PARAM_INT);
		OccurrenceRange::touching($query, $filter->from->getTimestamp(), $filter->to->getTimestamp(), $long);
		// the index's own order: a page ends where it is full
		$query->orderBy('o.start_ts')->addOrderBy('o.event_id')->addOrderBy('o.id')->setMaxResults($filter->limit + 1);
		if ($filter->after !== null) {
			[$start, $eventId, $id] = array_map($number, $filter->after);
			$query->andWhere($expr->orX(
				$expr->gt('o.start_ts', $start),
				$expr->andX($expr->eq('o.start_ts', $start), $expr->gt('o.event_id', $eventId)),
				$expr->andX($expr->eq('o.start_ts', $start), $expr->eq('o.event_id', $eventId), $expr->gt('o.id', $id)),
			));
		}
		$this->narrow($query, $filter, $viewer, $tree);
		return $this->all($query);
	}

	/**
	 * @param array<string, mixed> $row
	 * @return array{int, int, int} where it stands among others, as a cursor says it
	 */
	public static function place(array $row): array {
		return [(int)$row['start_ts'], (int)$row['event_id'], (int)$row['id']];
	}

	private function base(): IQueryBuilder {
		$query = $this->db->getQueryBuilder();
		$query->select(...self::COLUMNS)
			->selectAlias('e.title', 'event_title')->selectAlias('e.location', 'event_location');
		foreach (self::EVENT_COLUMNS as $column) {
			$query->addSelect('e.' . $column);
		}
		return $query->from(OccurrenceMapper::TABLE, 'o')
			->innerJoin('o', EventMapper::TABLE, 'e', $query->expr()->eq('e.id', 'o.event_id'));
	}

	private function narrow(IQueryBuilder $query, OccurrenceFilter $filter, Viewer $viewer, Tree $tree, string $id = 'o.event_id'): void {
		$expr = $query->expr();
		$query->andWhere($expr->isNull('e.deleted_at'))
			->andWhere($this->visible->condition($query, $viewer));
		$within = array_merge(...array_map($tree->downwards(...), $filter->withinIds));
		if ($filter->hostIds !== []) {
			$query->andWhere($this->visible->hostedByFew($query, $filter->hostIds, $id));
		}
		if ($filter->withinIds !== []) {
			$query->andWhere($this->visible->hostedBy($query, $within, $id));
		}
		if ($filter->mine) {
			$query->andWhere($this->visible->hostedBy($query, $viewer->memberIds, $id));
		}
		if ($filter->kinds !== []) {
			$query->andWhere($expr->in('e.kind', $query->createNamedParameter($filter->kinds, IQueryBuilder::PARAM_STR_ARRAY)));
		}
		if ($filter->topic !== '') {
			$query->andWhere($this->search->topic($query, $filter->topic));
		}
		if ($filter->text !== '') {
			$query->andWhere($this->search->text($query, $filter->text, $id));
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
