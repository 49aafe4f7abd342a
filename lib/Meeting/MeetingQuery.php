<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Calendar\EventKind;
use OCA\Verband\Calendar\EventMapper;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\OccurrenceMapper;
use OCA\Verband\Calendar\VisibleEvents;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Meeting\Minutes\MinutesSearch;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Finds meetings with their dates, in one statement however many there are.
 */
final class MeetingQuery {
	private const EVENT = [
		'revision' => 'event_revision', 'title' => 'event_title', 'location' => 'event_location',
		'status' => 'status', 'audience' => 'audience', 'protected_group' => 'protected_group', 'host_ids' => 'host_ids', 'kind' => 'event_kind',
	];
	private const DATE = [
		'title' => 'date_title', 'location' => 'date_location', 'start_ts' => 'start_ts', 'end_ts' => 'end_ts',
		'start_date' => 'start_date', 'end_date' => 'end_date', 'cancelled' => 'cancelled',
	];

	public function __construct(
		private readonly IDBConnection $db,
		private readonly VisibleEvents $visible,
		private readonly MinutesSearch $minutes,
	) {
	}

	/** A meeting by id, whoever asks, with its event's text. */
	public function one(int $id): ?DatedMeeting {
		$query = $this->base();
		$query->addSelect('t.icalendar')
			->innerJoin('e', EventMapper::TEXTS, 't', $query->expr()->eq('t.event_id', 'e.id'))
			->andWhere($query->expr()->eq('m.id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)));
		return $this->all($query)[0] ?? null;
	}

	/**
	 * Those that the person may see, by start, at most `limit` + 1 of them: one more says that there is a next page.
	 * @return list<DatedMeeting>
	 */
	public function find(MeetingFilter $filter, Viewer $viewer): array {
		$query = $this->base();
		$this->onlyVisible($query, $viewer);
		$this->narrow($query, $filter);
		$direction = $filter->latestFirst ? 'DESC' : 'ASC';
		$query->orderBy('o.start_ts', $direction)->addOrderBy('m.id', $direction)->setMaxResults($filter->limit + 1);
		return $this->all($query);
	}

	/**
	 * The meetings of a body and kind that came before, the last one first.
	 * @return list<int> ids
	 */
	public function before(int $gliederungId, MeetingKind $kind, int $start, int $limit): array {
		$query = $this->ofBody($gliederungId);
		$query->andWhere($query->expr()->eq('m.kind', $query->createNamedParameter($kind->value)))
			->andWhere($query->expr()->lt('o.start_ts', $query->createNamedParameter($start, IQueryBuilder::PARAM_INT)))
			->orderBy('o.start_ts', 'DESC')->addOrderBy('m.id', 'DESC')->setMaxResults($limit);
		return array_map(static fn (DatedMeeting $one): int => $one->id(), $this->all($query));
	}

	/**
	 * The body's next meeting that is to take place and that its members know of. A call is for others than the body:
	 * what was left over of one goes to a call of the same people, and nothing else goes there.
	 */
	public function next(DatedMeeting $after): ?DatedMeeting {
		$query = $this->ofBody($after->meeting->getGliederungId());
		$expr = $query->expr();
		$query->andWhere($expr->eq('m.state', $query->createNamedParameter(MeetingState::Planned->value)))
			->andWhere($expr->eq('e.status', $query->createNamedParameter(EventStatus::Published->value)))
			->andWhere($expr->eq('o.cancelled', $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL)))
			->andWhere($expr->gt('o.start_ts', $query->createNamedParameter($after->start, IQueryBuilder::PARAM_INT)))
			->orderBy('o.start_ts')->addOrderBy('m.id')->setMaxResults(1);
		$call = $query->createNamedParameter(EventKind::ChairsCall->value);
		if ($after->eventKind === EventKind::ChairsCall) {
			$query->andWhere($expr->eq('e.kind', $call))
				->andWhere($expr->eq('e.protected_group', $query->createNamedParameter((string)$after->protectedGroup)));
		} else {
			$query->andWhere($expr->neq('e.kind', $call));
		}
		return $this->all($query)[0] ?? null;
	}

	/**
	 * The body's sitting that is going on, or the next one that its members know of.
	 * @param int $now seconds since 1970
	 */
	public function upcoming(int $gliederungId, int $now): ?DatedMeeting {
		$query = $this->ofBody($gliederungId);
		$expr = $query->expr();
		$query->andWhere($expr->in('m.state', $query->createNamedParameter([MeetingState::Planned->value, MeetingState::Running->value], IQueryBuilder::PARAM_STR_ARRAY)))
			->andWhere($expr->eq('e.status', $query->createNamedParameter(EventStatus::Published->value)))
			->andWhere($expr->eq('o.cancelled', $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL)))
			// a body's call with the chairs is no sitting of the body
			->andWhere($expr->neq('e.kind', $query->createNamedParameter(EventKind::ChairsCall->value)))
			->andWhere($expr->gt('o.end_ts', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT)))
			->orderBy('o.start_ts')->addOrderBy('m.id')->setMaxResults(1);
		return $this->all($query)[0] ?? null;
	}

	/**
	 * Those in the next months that take place, that people shall be invited to, and that nobody was invited to yet.
	 * @param int $now seconds since 1970
	 * @return list<DatedMeeting> by start
	 */
	public function uninvited(int $now): array {
		$query = $this->base();
		$expr = $query->expr();
		$number = static fn (int $value): mixed => $query->createNamedParameter($value, IQueryBuilder::PARAM_INT);
		$query->andWhere($expr->isNull('m.invited_at'))
			->andWhere($expr->eq('m.state', $query->createNamedParameter(MeetingState::Planned->value)))
			->andWhere($expr->gt('m.invite_days', $number(0)))
			->andWhere($expr->eq('e.status', $query->createNamedParameter(EventStatus::Published->value)))
			->andWhere($expr->eq('o.cancelled', $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL)))
			->andWhere($expr->gt('o.start_ts', $number($now)))
			->andWhere($expr->lte('o.start_ts', $number($now + MeetingChange::MAX_INVITE_DAYS * 86400)))
			->orderBy('o.start_ts')->addOrderBy('m.id');
		return $this->all($query);
	}

	private function ofBody(int $gliederungId): IQueryBuilder {
		$query = $this->base();
		return $query->andWhere($query->expr()->eq('m.gliederung_id', $query->createNamedParameter($gliederungId, IQueryBuilder::PARAM_INT)));
	}

	private function base(): IQueryBuilder {
		$query = $this->db->getQueryBuilder();
		$query->select(...array_map(static fn (string $column): string => 'm.' . $column, Meeting::COLUMNS));
		foreach (['e' => self::EVENT, 'o' => self::DATE] as $alias => $columns) {
			foreach ($columns as $column => $name) {
				$query->selectAlias($alias . '.' . $column, $name);
			}
		}
		$expr = $query->expr();
		return $query->from(MeetingMapper::TABLE, 'm')
			->innerJoin('m', EventMapper::TABLE, 'e', $expr->eq('e.id', 'm.event_id'))
			->innerJoin('m', OccurrenceMapper::TABLE, 'o', $expr->andX(
				$expr->eq('o.event_id', 'm.event_id'),
				$expr->eq('o.recurrence_id', 'm.recurrence_id'),
			))
			->where($expr->isNull('e.deleted_at'));
	}

	private function onlyVisible(IQueryBuilder $query, Viewer $viewer): void {
		$conditions = ['1 = 0'];
		if ($viewer->isMember()) {
			$conditions[] = $this->visible->condition($query, $viewer);
		}
		if ($viewer->personId !== null) {
			$sub = $this->db->getQueryBuilder();
			$sub->select('p.meeting_id')->from('verband_meeting_people', 'p')
				->where($sub->expr()->eq('p.meeting_id', 'm.id'))
				->andWhere($sub->expr()->eq('p.person_id', $query->createNamedParameter($viewer->personId, IQueryBuilder::PARAM_INT)))
				->andWhere($sub->expr()->eq('p.role', $query->createNamedParameter(PersonRole::Guest->value)));
			$conditions[] = 'EXISTS (' . $sub->getSQL() . ')';
		}
		$query->andWhere($query->expr()->orX(...$conditions));
	}

	private function narrow(IQueryBuilder $query, MeetingFilter $filter): void {
		$expr = $query->expr();
		$number = static fn (int $value) => $query->createNamedParameter($value, IQueryBuilder::PARAM_INT);
		if ($filter->gliederungIds !== []) {
			$query->andWhere($expr->in('m.gliederung_id', $query->createNamedParameter($filter->gliederungIds, IQueryBuilder::PARAM_INT_ARRAY)));
		}
		if ($filter->ids !== []) {
			$query->andWhere($expr->in('m.id', $query->createNamedParameter($filter->ids, IQueryBuilder::PARAM_INT_ARRAY)));
		}
		if ($filter->eventId !== null) {
			$query->andWhere($expr->eq('m.event_id', $number($filter->eventId)));
		}
		if ($filter->afterEventId !== null) {
			$query->andWhere($expr->eq('m.after_event_id', $number($filter->afterEventId)));
		}
		if ($filter->from !== null) {
			$query->andWhere($expr->gt('o.end_ts', $number($filter->from)));
		}
		if ($filter->to !== null) {
			$query->andWhere($expr->lt('o.start_ts', $number($filter->to)));
		}
		if ($filter->state !== null) {
			$query->andWhere($expr->eq('m.state', $query->createNamedParameter($filter->state->value)));
		}
		if ($filter->text !== '') {
			$like = $query->createNamedParameter('%' . $this->db->escapeLikeParameter($filter->text) . '%');
			$query->andWhere($expr->orX($expr->iLike('o.title', $like), $expr->iLike('e.title', $like), $this->minutes->says($query, $filter->text)));
		}
		if ($filter->after !== null) {
			[$start, $id] = $filter->after;
			$beyond = $filter->latestFirst ? $expr->lt(...) : $expr->gt(...);
			$query->andWhere($expr->orX(
				$beyond('o.start_ts', $number($start)),
				$expr->andX($expr->eq('o.start_ts', $number($start)), $beyond('m.id', $number($id))),
			));
		}
	}

	/** @return list<DatedMeeting> */
	private function all(IQueryBuilder $query): array {
		$result = $query->executeQuery();
		$found = array_map(DatedMeeting::fromRow(...), $result->fetchAll());
		$result->closeCursor();
		return array_values($found);
	}
}
