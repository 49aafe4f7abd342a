<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventMapper;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\OccurrenceMapper;
use OCA\Verband\Calendar\VisibleEvents;
use OCA\Verband\Gliederung\Viewer;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\ICompositeExpression;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Finds the rows that may be in one of a person's calendars; PersonalViews has the last word about each.
 * @extends QBMapper<Event>
 */
final class ViewEvents extends QBMapper {
	/** What a list tells of an event: which version it is, and who may see it. */
	private const LISTED = ['id', 'uid', 'revision', 'status', 'audience', 'protected_group', 'host_ids', 'updated_at'];

	public function __construct(
		IDBConnection $db,
		private readonly VisibleEvents $visible,
	) {
		parent::__construct($db, EventMapper::TABLE, Event::class);
	}

	/**
	 * @param ?array{int, int} $range only events with a date in it (seconds since 1970)
	 * @param ?array{after: int, limit: int} $page
	 * @return list<Event> by id
	 */
	public function all(Viewer $viewer, View $view, bool $withText, ?array $range, ?array $page = null): array {
		$query = $this->select($withText, $range);
		$query->andWhere($this->isIn($query, $viewer, $view));
		if ($page !== null) {
			$query->andWhere($query->expr()->gt('e.id', $query->createNamedParameter($page['after'], IQueryBuilder::PARAM_INT)))
				->setMaxResults($page['limit']);
		}
		return $this->findEntities($query);
	}

	/**
	 * These, whoever may see them: few enough to be looked at one by one.
	 * @param list<int> $ids
	 * @param ?array{int, int} $range
	 * @return list<Event>
	 */
	public function byIds(array $ids, bool $withText, ?array $range): array {
		$found = [];
		foreach (array_chunk($ids, 500) as $chunk) {
			$query = $this->select($withText, $range);
			$query->andWhere($query->expr()->in('e.id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)));
			array_push($found, ...$this->findEntities($query));
		}
		return $found;
	}

	/** @param ?array{int, int} $range */
	private function select(bool $withText, ?array $range): IQueryBuilder {
		$query = EventMapper::select($this->db->getQueryBuilder(), $withText, $withText ? Event::COLUMNS : self::LISTED);
		$query->where($query->expr()->isNull('e.deleted_at'))
			->andWhere($query->expr()->neq('e.recurrence', $query->createNamedParameter(EventService::NOT_COMPUTABLE)))
			->orderBy('e.id');
		if ($range !== null) {
			$query->andWhere($this->hasDateIn($query, ...$range));
		}
		return $query;
	}

	private function isIn(IQueryBuilder $query, Viewer $viewer, View $view): ICompositeExpression {
		$expr = $query->expr();
		$isVisible = $this->visible->condition($query, $viewer);
		if ($view->gliederungId !== null) {
			return $expr->andX($isVisible, $this->visible->hostedByFew($query, [$view->gliederungId]));
		}
		return $expr->andX(
			$isVisible,
			$expr->neq('e.status', $query->createNamedParameter(EventStatus::Draft->value)),
			$view->uri === View::OWN
				? $this->visible->hostedByFew($query, $viewer->memberIds)
				: 'NOT ' . $this->visible->hostedBy($query, $viewer->memberIds),
			'NOT ' . $this->visible->hostedBy($query, $viewer->boardIds),
		);
	}

	private function hasDateIn(IQueryBuilder $query, int $from, int $to): string {
		$sub = $this->db->getQueryBuilder();
		$sub->select('o.event_id')->from(OccurrenceMapper::TABLE, 'o')
			->where($sub->expr()->eq('o.event_id', 'e.id'))
			->andWhere($sub->expr()->gte('o.end_ts', $query->createNamedParameter($from, IQueryBuilder::PARAM_INT)))
			->andWhere($sub->expr()->lt('o.start_ts', $query->createNamedParameter($to, IQueryBuilder::PARAM_INT)));
		return 'EXISTS (' . $sub->getSQL() . ')';
	}
}
