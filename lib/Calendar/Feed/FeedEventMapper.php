<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Feed;

use DateTimeImmutable;
use OCA\Verband\Calendar\Audience;
use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventMapper;
use OCA\Verband\Calendar\EventSearch;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\OccurrenceMapper;
use OCA\Verband\Calendar\VisibleEvents;
use OCA\Verband\Gliederung\Tree;
use OCA\Verband\Gliederung\Viewer;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Which events leave the house in a feed. Drafts and what is protected never do, whoever asks.
 *
 * @extends QBMapper<Event>
 */
final class FeedEventMapper extends QBMapper {
	private const MOST = 3000;

	public function __construct(
		IDBConnection $db,
		private readonly VisibleEvents $visible,
		private readonly EventSearch $search,
	) {
		parent::__construct($db, EventMapper::TABLE, Event::class);
	}

	/**
	 * @param ?Viewer $viewer null for anybody
	 * @return list<Event> with a date in the range
	 */
	public function inRange(DateTimeImmutable $from, DateTimeImmutable $to, FeedFilter $filter, ?Viewer $viewer, Tree $tree): array {
		$query = $this->leaving($viewer);
		$dates = $this->db->getQueryBuilder();
		$dates->select('o.event_id')->from(OccurrenceMapper::TABLE, 'o')
			->where($dates->expr()->eq('o.event_id', 'e.id'))
			->andWhere($dates->expr()->lt('o.start_ts', $query->createNamedParameter($to->getTimestamp(), IQueryBuilder::PARAM_INT)))
			->andWhere($dates->expr()->gte('o.end_ts', $query->createNamedParameter($from->getTimestamp(), IQueryBuilder::PARAM_INT)));
		$query->andWhere('EXISTS (' . $dates->getSQL() . ')')->setMaxResults(self::MOST);
		$this->narrow($query, $filter, $viewer, $tree);
		return $this->findEntities($query);
	}

	/** An event that everybody may see; null for any other. */
	public function forEverybody(int $id): ?Event {
		$query = $this->leaving(null);
		$query->andWhere($query->expr()->eq('e.id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)));
		return $this->findEntities($query)[0] ?? null;
	}

	private function leaving(?Viewer $viewer): IQueryBuilder {
		$query = EventMapper::select($this->db->getQueryBuilder(), true);
		$expr = $query->expr();
		$shown = [EventStatus::Published->value, EventStatus::Cancelled->value];
		$query->where($expr->isNull('e.deleted_at'))
			->andWhere($expr->in('e.status', $query->createNamedParameter($shown, IQueryBuilder::PARAM_STR_ARRAY)))
			->andWhere($expr->neq('e.recurrence', $query->createNamedParameter(EventService::NOT_COMPUTABLE)))
			->orderBy('e.id');
		if ($viewer === null) {
			return $query->andWhere($expr->eq('e.audience', $query->createNamedParameter(Audience::Everybody->value)));
		}
		return $query->andWhere($expr->neq('e.audience', $query->createNamedParameter(Audience::Protected->value)))
			->andWhere($this->visible->condition($query, $viewer));
	}

	private function narrow(IQueryBuilder $query, FeedFilter $filter, ?Viewer $viewer, Tree $tree): void {
		$within = array_merge(...array_map($tree->downwards(...), $filter->withinIds));
		foreach ([[$filter->gliederungIds, $filter->gliederungIds], [$filter->withinIds, $within]] as [$asked, $ids]) {
			if ($asked !== []) {
				$query->andWhere($this->visible->hostedBy($query, $ids));
			}
		}
		if ($filter->mine && $viewer !== null) {
			$query->andWhere($this->visible->hostedBy($query, $viewer->memberIds));
		}
		if ($filter->kinds !== []) {
			$query->andWhere($query->expr()->in('e.kind', $query->createNamedParameter($filter->kinds, IQueryBuilder::PARAM_STR_ARRAY)));
		}
		if ($filter->topic !== '') {
			$query->andWhere($this->search->topic($query, $filter->topic));
		}
	}
}
