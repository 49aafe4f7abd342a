<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\Platform\Problem;
use OCA\Verband\Platform\RevisionedMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * @extends RevisionedMapper<Goal>
 */
final class GoalMapper extends RevisionedMapper {
	public const TABLE = 'verband_goals';

	public function __construct(IDBConnection $db) {
		parent::__construct($db, self::TABLE, Goal::class);
	}

	/** @return list<Goal> */
	public function ofProgramme(int $programmeId): array {
		return $this->where('programme_id', $programmeId);
	}

	/** @return list<Goal> of a term */
	public function ofTerm(int $termId): array {
		return $this->where('term_id', $termId);
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, Goal> by id
	 */
	public function findMany(array $ids): array {
		$found = [];
		foreach ($this->whereIn('id', $ids) as $goal) {
			$found[(int)$goal->getId()] = $goal;
		}
		return $found;
	}

	/**
	 * What goes on with them in a later term.
	 * @param list<int> $ids
	 * @return array<int, Goal> by the id of the goal before
	 */
	public function successors(array $ids): array {
		$found = [];
		foreach ($this->whereIn('carried_from', $ids) as $goal) {
			$found[(int)$goal->getCarriedFrom()] = $goal;
		}
		return $found;
	}

	/** @return list<Goal> the parts of a goal */
	public function partsOf(int $goalId): array {
		return $this->where('parent_id', $goalId);
	}

	/**
	 * How many parts there are, and how many of them are settled.
	 * @param list<int> $goalIds
	 * @return array<int, array{total: int, settled: int}> by the whole's id
	 */
	public function countParts(array $goalIds): array {
		$counts = [];
		foreach (array_chunk($goalIds, 500) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$result = $query->select('parent_id', 'state')->from(self::TABLE)
				->where($query->expr()->in('parent_id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)))->executeQuery();
			foreach ($result->fetchAll() as $row) {
				$whole = (int)$row['parent_id'];
				$counts[$whole] ??= ['total' => 0, 'settled' => 0];
				$counts[$whole]['total']++;
				$counts[$whole]['settled'] += GoalState::from((string)$row['state'])->isSettled() ? 1 : 0;
			}
			$result->closeCursor();
		}
		return $counts;
	}

	/**
	 * What is going on in some terms and has not moved since then: open or begun, and no stance.
	 * @param list<int> $termIds
	 * @param int $before seconds since 1970
	 * @return list<Goal>
	 */
	public function unmoved(array $termIds, int $before): array {
		$query = $this->db->getQueryBuilder();
		$states = [GoalState::Open->value, GoalState::Begun->value];
		$query->select(...self::columns())->from(self::TABLE)
			->where($query->expr()->in('term_id', $query->createNamedParameter($termIds, IQueryBuilder::PARAM_INT_ARRAY)))
			->andWhere($query->expr()->in('state', $query->createNamedParameter($states, IQueryBuilder::PARAM_STR_ARRAY)))
			->andWhere($query->expr()->neq('kind', $query->createNamedParameter(GoalKind::Stance->value)))
			->andWhere($query->expr()->lt('moved_at', $query->createNamedParameter($before, IQueryBuilder::PARAM_INT)))
			->orderBy('id');
		return $this->findEntities($query);
	}

	/**
	 * @param list<int> $ids
	 * @return list<Goal>
	 */
	private function whereIn(string $column, array $ids): array {
		$found = [];
		foreach (array_chunk($ids, 500) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$query->select(...self::columns())->from(self::TABLE)
				->where($query->expr()->in($column, $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)))->orderBy('id');
			array_push($found, ...$this->findEntities($query));
		}
		return $found;
	}

	/** @return list<Goal> */
	private function where(string $column, int $id): array {
		$query = $this->db->getQueryBuilder();
		$query->select(...self::columns())->from(self::TABLE)
			->where($query->expr()->eq($column, $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->orderBy('position')->addOrderBy('id');
		return $this->findEntities($query);
	}

	#[\Override]
	protected static function columns(): array {
		return Goal::COLUMNS;
	}

	/**
	 * Locks the goal's row, whoever else is at it.
	 * @throws Problem not-found
	 */
	public function raise(Goal $goal): void {
		$stored = $goal->getRevision();
		while (!$this->raiseRevision((int)$goal->getId(), $stored)) {
			$stored = ($this->find((int)$goal->getId()) ?? throw Problem::notFound())->getRevision();
		}
		$goal->setRevision($stored + 1);
	}
}
