<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Task;

use OCA\Verband\Calendar\EventMapper;
use OCA\Verband\Calendar\VisibleEvents;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingState;
use OCP\DB\QueryBuilder\ICompositeExpression;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Finds tasks, in one statement however many there are. */
final class TaskQuery {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly VisibleEvents $visible,
	) {
	}

	/**
	 * Those that the person may see, the newest first, at most `limit` + 1: one more says that there is a next page.
	 * @return list<Task>
	 */
	public function find(TaskFilter $filter, Viewer $viewer): array {
		$query = $this->select();
		$expr = $query->expr();
		$query->leftJoin('t', MeetingMapper::TABLE, 'm', $expr->eq('m.id', 't.meeting_id'))
			->leftJoin('m', EventMapper::TABLE, 'e', $expr->eq('e.id', 'm.event_id'))
			->where($this->isVisible($query, $viewer));
		$this->narrow($query, $filter, $viewer);
		$query->orderBy('t.id', 'DESC')->setMaxResults($filter->limit + 1);
		return $this->all($query);
	}

	/**
	 * What lies in a person's list on the phone: all that is open, and what was done lately.
	 * @param int $doneSince seconds since 1970
	 * @param ?list<int> $ids of these only; null for all
	 * @return list<Task> by id
	 */
	public function onPhone(Viewer $viewer, int $doneSince, ?array $ids = null): array {
		if (!$viewer->isMember() || $viewer->personId === null) {
			return [];
		}
		$query = $this->select();
		$expr = $query->expr();
		$query->where($this->isOwn($query, $viewer))->andWhere($expr->orX(
			$expr->isNull('t.done_at'),
			$expr->gte('t.done_at', $query->createNamedParameter($doneSince, IQueryBuilder::PARAM_INT)),
		))->orderBy('t.id');
		if ($ids !== null) {
			$query->andWhere($expr->in('t.id', $query->createNamedParameter($ids, IQueryBuilder::PARAM_INT_ARRAY)));
		}
		return $this->all($query);
	}

	/** One's own boards' all, one's own, and of others what is not internal, once the sitting is over. */
	private function isVisible(IQueryBuilder $query, Viewer $viewer): ICompositeExpression {
		$expr = $query->expr();
		$conditions = [$this->isOwn($query, $viewer)];
		if ($viewer->boardIds !== []) {
			$conditions[] = $expr->in('t.gliederung_id', $query->createNamedParameter($viewer->boardIds, IQueryBuilder::PARAM_INT_ARRAY));
		}
		if ($viewer->isMember()) {
			$conditions[] = $expr->andX(
				$this->isPublic($query),
				$expr->eq('m.state', $query->createNamedParameter(MeetingState::Closed->value)),
				$expr->isNull('e.deleted_at'),
				$this->visible->condition($query, $viewer),
			);
		}
		return $expr->orX(...$conditions);
	}

	/** Given to the person; what is internal, while the person is on that board. */
	private function isOwn(IQueryBuilder $query, Viewer $viewer): ICompositeExpression {
		$expr = $query->expr();
		$open = $this->isPublic($query);
		return $expr->andX(
			$expr->eq('t.person_id', $query->createNamedParameter($viewer->personId ?? 0, IQueryBuilder::PARAM_INT)),
			$viewer->boardIds === []
				? $open
				: $expr->orX($open, $expr->in('t.gliederung_id', $query->createNamedParameter($viewer->boardIds, IQueryBuilder::PARAM_INT_ARRAY))),
		);
	}

	private function isPublic(IQueryBuilder $query): ICompositeExpression {
		return $query->expr()->orX(
			$query->expr()->isNull('t.internal'),
			$query->expr()->eq('t.internal', $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL), IQueryBuilder::PARAM_BOOL),
		);
	}

	private function narrow(IQueryBuilder $query, TaskFilter $filter, Viewer $viewer): void {
		$expr = $query->expr();
		$number = static fn (int $value): mixed => $query->createNamedParameter($value, IQueryBuilder::PARAM_INT);
		if ($filter->mine) {
			$query->andWhere($expr->eq('t.person_id', $number($viewer->personId ?? 0)));
		}
		if ($filter->gliederungIds !== []) {
			$query->andWhere($expr->in('t.gliederung_id', $query->createNamedParameter($filter->gliederungIds, IQueryBuilder::PARAM_INT_ARRAY)));
		}
		if ($filter->meetingId !== null) {
			$query->andWhere($expr->eq('t.meeting_id', $number($filter->meetingId)));
		}
		if ($filter->open) {
			$query->andWhere($expr->isNull('t.done_at'));
		}
		if ($filter->after !== null) {
			$query->andWhere($expr->lt('t.id', $number($filter->after[1])));
		}
	}

	private function select(): IQueryBuilder {
		$query = $this->db->getQueryBuilder();
		return $query->select(...array_map(static fn (string $column): string => 't.' . $column, Task::COLUMNS))->from(TaskMapper::TABLE, 't');
	}

	/** @return list<Task> */
	private function all(IQueryBuilder $query): array {
		$result = $query->executeQuery();
		$found = array_map(static fn (array $row): Task => Task::fromRow($row), $result->fetchAll());
		$result->closeCursor();
		return array_values($found);
	}
}
