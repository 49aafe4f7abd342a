<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Finds and counts the suggestions that somebody may know of. */
final class SuggestionQuery {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * The newest first: what is not hidden, what somebody suggested themselves, and all that their boards are asked.
	 * @param list<int> $boardIds
	 * @param ?array{int, int} $after time and id of the last one of the page before
	 * @param int $now seconds since 1970
	 * @return list<Suggestion>
	 */
	public function find(SuggestionFilter $filter, ?int $personId, array $boardIds, int $now, ?array $after, int $limit): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->select(...Suggestion::COLUMNS);
		$this->narrow($query, $filter, $personId, $boardIds, $now);
		if ($after !== null) {
			[$time, $id] = array_map(static fn (int $value) => $query->createNamedParameter($value, IQueryBuilder::PARAM_INT), $after);
			$query->andWhere($expr->orX($expr->lt('created_at', $time), $expr->andX($expr->eq('created_at', $time), $expr->lt('id', $id))));
		}
		$result = $query->orderBy('created_at', 'DESC')->addOrderBy('id', 'DESC')->setMaxResults($limit)->executeQuery();
		$rows = array_map(static fn (array $row): Suggestion => Suggestion::fromRow($row), $result->fetchAll());
		$result->closeCursor();
		return array_values($rows);
	}

	/**
	 * @param list<int> $boardIds
	 * @param int $now seconds since 1970
	 */
	public function count(SuggestionFilter $filter, ?int $personId, array $boardIds, int $now): int {
		$query = $this->db->getQueryBuilder();
		$query->select($query->func()->count('id'));
		$this->narrow($query, $filter, $personId, $boardIds, $now);
		$result = $query->executeQuery();
		$count = (int)$result->fetchOne();
		$result->closeCursor();
		return $count;
	}

	/** @param list<int> $boardIds */
	private function narrow(IQueryBuilder $query, SuggestionFilter $filter, ?int $personId, array $boardIds, int $now): void {
		$expr = $query->expr();
		$number = static fn (int $value) => $query->createNamedParameter($value, IQueryBuilder::PARAM_INT);
		$query->from(SuggestionMapper::TABLE, 's')->where($expr->orX(
			$expr->isNull('hidden'),
			$expr->eq('hidden', $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL), IQueryBuilder::PARAM_BOOL),
			$expr->eq('person_id', $number($personId ?? 0)),
			$boardIds === [] ? '1 = 0' : $expr->in('gliederung_id', $query->createNamedParameter($boardIds, IQueryBuilder::PARAM_INT_ARRAY)),
		));
		if ($filter->gliederungId !== null) {
			$query->andWhere($expr->eq('gliederung_id', $number($filter->gliederungId)));
		}
		if ($filter->from !== null) {
			$query->andWhere($expr->gte('created_at', $number($filter->from)));
		}
		if ($filter->to !== null) {
			$query->andWhere($expr->lt('created_at', $number($filter->to)));
		}
		if ($filter->outcome !== null) {
			$this->outcome($query, $filter->outcome, $now);
		}
	}

	private function outcome(IQueryBuilder $query, SuggestionOutcome $outcome, int $now): void {
		$expr = $query->expr();
		$states = $query->createNamedParameter(SuggestionState::settled(), IQueryBuilder::PARAM_STR_ARRAY);
		$time = $query->createNamedParameter($now, IQueryBuilder::PARAM_INT);
		$step = $this->db->getQueryBuilder();
		$step->select('p.id')->from(SuggestionSteps::STEPS, 'p')
			->where($step->expr()->eq('p.suggestion_id', 's.id'))
			->andWhere($step->expr()->in('p.state', $states))
			->andWhere($step->expr()->lte('p.at', 's.due_at'));
		$query->andWhere(match ($outcome) {
			SuggestionOutcome::InTime => $expr->andX($expr->in('s.state', $states), 'EXISTS (' . $step->getSQL() . ')'),
			SuggestionOutcome::Late => $expr->andX($expr->in('s.state', $states), 'NOT EXISTS (' . $step->getSQL() . ')'),
			SuggestionOutcome::Open => $expr->andX($expr->notIn('s.state', $states), $expr->gte('s.due_at', $time)),
			SuggestionOutcome::Overdue => $expr->andX($expr->notIn('s.state', $states), $expr->lt('s.due_at', $time)),
		});
	}
}
