<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Resolution;

use OCA\Verband\Calendar\EventMapper;
use OCA\Verband\Calendar\VisibleEvents;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingState;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Finds resolutions, in one statement however many there are. */
final class ResolutionQuery {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly VisibleEvents $visible,
	) {
	}

	/**
	 * Those that the person may see, the newest first, at most `limit` + 1: one more says that there is a next page.
	 * @return list<Resolution>
	 */
	public function find(ResolutionFilter $filter, Viewer $viewer): array {
		if (!$viewer->isMember()) {
			return [];
		}
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->select(...array_map(static fn (string $column): string => 'r.' . $column, Resolution::COLUMNS))
			->from(ResolutionMapper::TABLE, 'r')
			->innerJoin('r', MeetingMapper::TABLE, 'm', $expr->eq('m.id', 'r.meeting_id'))
			->innerJoin('m', EventMapper::TABLE, 'e', $expr->eq('e.id', 'm.event_id'))
			->where($expr->isNull('e.deleted_at'))
			->andWhere($this->visible->condition($query, $viewer));
		$this->onlyVisible($query, $viewer);
		$this->narrow($query, $filter);
		$this->search($query, $filter->text, $viewer);
		$query->orderBy('r.created_at', 'DESC')->addOrderBy('r.id', 'DESC')->setMaxResults($filter->limit + 1);
		$result = $query->executeQuery();
		$rows = array_map(static fn (array $row): Resolution => Resolution::fromRow($row), $result->fetchAll());
		$result->closeCursor();
		return array_values($rows);
	}

	/** One's own boards' all; of others what is not internal, once the sitting is over. */
	private function onlyVisible(IQueryBuilder $query, Viewer $viewer): void {
		$expr = $query->expr();
		$query->andWhere($expr->orX(
			$viewer->boardIds === [] ? '1 = 0' : $expr->in('r.gliederung_id', $query->createNamedParameter($viewer->boardIds, IQueryBuilder::PARAM_INT_ARRAY)),
			$expr->andX(
				$expr->eq('m.state', $query->createNamedParameter(MeetingState::Closed->value)),
				$expr->orX(
					$expr->isNull('r.internal'),
					$expr->eq('r.internal', $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL), IQueryBuilder::PARAM_BOOL),
				),
			),
		));
	}

	/** A text with an internal passage is searched for the body alone: a hit would tell what is in it. */
	private function search(IQueryBuilder $query, string $text, Viewer $viewer): void {
		if ($text === '') {
			return;
		}
		$expr = $query->expr();
		$like = $query->createNamedParameter('%' . $this->db->escapeLikeParameter($text) . '%');
		$query->andWhere($expr->orX($expr->iLike('r.title', $like), $expr->andX($expr->iLike('r.text', $like), $expr->orX(
			$expr->notLike('r.text', $query->createNamedParameter('%::%')),
			$viewer->boardIds === [] ? '1 = 0' : $expr->in('r.gliederung_id', $query->createNamedParameter($viewer->boardIds, IQueryBuilder::PARAM_INT_ARRAY)),
		))));
	}

	private function narrow(IQueryBuilder $query, ResolutionFilter $filter): void {
		$expr = $query->expr();
		$number = static fn (int $value) => $query->createNamedParameter($value, IQueryBuilder::PARAM_INT);
		if ($filter->gliederungIds !== []) {
			$query->andWhere($expr->in('r.gliederung_id', $query->createNamedParameter($filter->gliederungIds, IQueryBuilder::PARAM_INT_ARRAY)));
		}
		if ($filter->ids !== []) {
			$query->andWhere($expr->in('r.id', $query->createNamedParameter($filter->ids, IQueryBuilder::PARAM_INT_ARRAY)));
		}
		if ($filter->meetingId !== null) {
			$query->andWhere($expr->eq('r.meeting_id', $number($filter->meetingId)));
		}
		if ($filter->from !== null) {
			$query->andWhere($expr->gte('r.created_at', $number($filter->from)));
		}
		if ($filter->to !== null) {
			$query->andWhere($expr->lt('r.created_at', $number($filter->to)));
		}
		if ($filter->executions !== []) {
			$query->andWhere($expr->in('r.execution', $query->createNamedParameter(array_column($filter->executions, 'value'), IQueryBuilder::PARAM_STR_ARRAY)));
		}
		if ($filter->topic !== '') {
			$query->andWhere($expr->eq('r.topic', $query->createNamedParameter($filter->topic)));
		}
		if ($filter->after !== null) {
			[$time, $id] = $filter->after;
			$query->andWhere($expr->orX(
				$expr->lt('r.created_at', $number($time)),
				$expr->andX($expr->eq('r.created_at', $number($time)), $expr->lt('r.id', $number($id))),
			));
		}
	}
}
