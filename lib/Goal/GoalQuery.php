<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Finds the goals of a term, in one statement however many there are. */
final class GoalQuery {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * In the order of the programme, then those that are in none; at most `limit` + 1: one more says that there is a
	 * next page.
	 * @return list<Goal>
	 */
	public function find(GoalFilter $filter, int $termId): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->select(...Goal::COLUMNS)->from(GoalMapper::TABLE)
			->where($expr->eq('term_id', $query->createNamedParameter($termId, IQueryBuilder::PARAM_INT)));
		$this->oneOf($query, 'chapter_id', $filter->chapterIds);
		$this->oneOf($query, 'gliederung_id', $filter->gliederungIds);
		$this->oneOf($query, 'responsible_id', $filter->personIds);
		$this->oneOf($query, 'kind', array_column($filter->kinds, 'value'));
		$this->oneOf($query, 'state', array_column($filter->stalled ? [GoalState::Stalled] : $filter->states, 'value'));
		if ($filter->text !== '') {
			$like = $query->createNamedParameter('%' . $this->db->escapeLikeParameter($filter->text) . '%');
			$query->andWhere($expr->orX($expr->iLike('title', $like), $expr->iLike('quote', $like)));
		}
		if ($filter->after !== null) {
			[$position, $id] = array_map(static fn (int $value) => $query->createNamedParameter($value, IQueryBuilder::PARAM_INT), $filter->after);
			$query->andWhere($expr->orX($expr->gt('position', $position), $expr->andX($expr->eq('position', $position), $expr->gt('id', $id))));
		}
		$query->orderBy('position')->addOrderBy('id')->setMaxResults($filter->limit + 1);
		$result = $query->executeQuery();
		$rows = array_map(static fn (array $row): Goal => Goal::fromRow($row), $result->fetchAll());
		$result->closeCursor();
		return array_values($rows);
	}

	/**
	 * How many goals of a term there are by chapter and state, in the order of the programme. Stances have no state.
	 * @return list<array{chapterId: ?int, chapter: ?string, state: string, count: int}>
	 */
	public function counts(int $termId): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->select('g.chapter_id', 'c.title', 'c.position', 'g.state')->selectAlias($query->func()->count('g.id'), 'goals')
			->from(GoalMapper::TABLE, 'g')->leftJoin('g', ChapterMapper::TABLE, 'c', $expr->eq('c.id', 'g.chapter_id'))
			->where($expr->eq('g.term_id', $query->createNamedParameter($termId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->neq('g.kind', $query->createNamedParameter(GoalKind::Stance->value)))
			->groupBy('g.chapter_id', 'c.title', 'c.position', 'g.state')->orderBy('c.position')->addOrderBy('g.chapter_id');
		$result = $query->executeQuery();
		$rows = array_map(static fn (array $row): array => [
			'chapterId' => $row['chapter_id'] === null ? null : (int)$row['chapter_id'],
			'chapter' => $row['title'] === null ? null : (string)$row['title'],
			'state' => (string)$row['state'],
			'count' => (int)$row['goals'],
		], $result->fetchAll());
		$result->closeCursor();
		return array_values($rows);
	}

	/** @return array<int, ?int> the whole of every goal of a term, by the part's id */
	public function parents(int $termId): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('id', 'parent_id')->from(GoalMapper::TABLE)
			->where($query->expr()->eq('term_id', $query->createNamedParameter($termId, IQueryBuilder::PARAM_INT)))->executeQuery();
		$parents = [];
		foreach ($result->fetchAll() as $row) {
			$parents[(int)$row['id']] = $row['parent_id'] === null ? null : (int)$row['parent_id'];
		}
		$result->closeCursor();
		return $parents;
	}

	/** @param list<int>|list<string> $values */
	private function oneOf(IQueryBuilder $query, string $column, array $values): void {
		if ($values !== []) {
			$type = is_int($values[0]) ? IQueryBuilder::PARAM_INT_ARRAY : IQueryBuilder::PARAM_STR_ARRAY;
			$query->andWhere($query->expr()->in($column, $query->createNamedParameter($values, $type)));
		}
	}
}
