<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * @extends QBMapper<Step>
 */
final class StepMapper extends QBMapper {
	public const TABLE = 'verband_goal_history';
	/** Nobody reads out more changes than these */
	private const MOST_MOVES = 100;

	public function __construct(IDBConnection $db) {
		parent::__construct($db, self::TABLE, Step::class);
	}

	/**
	 * The newest first.
	 * @return list<Step>
	 */
	public function ofGoal(int $goalId): array {
		$query = $this->db->getQueryBuilder();
		$query->select(...Step::COLUMNS)->from(self::TABLE)
			->where($query->expr()->eq('goal_id', $query->createNamedParameter($goalId, IQueryBuilder::PARAM_INT)))
			->orderBy('at', 'DESC')->addOrderBy('id', 'DESC');
		return $this->findEntities($query);
	}

	/**
	 * What had happened by then.
	 * @param list<int> $goalIds
	 * @param int $before seconds since 1970
	 * @return array<int, list<Step>> by goal, the oldest first
	 */
	public function ofGoals(array $goalIds, int $before): array {
		$found = [];
		foreach (array_chunk($goalIds, 500) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$query->select(...Step::COLUMNS)->from(self::TABLE)
				->where($query->expr()->in('goal_id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)))
				->andWhere($query->expr()->lt('at', $query->createNamedParameter($before, IQueryBuilder::PARAM_INT)))
				->orderBy('at')->addOrderBy('id');
			foreach ($this->findEntities($query) as $step) {
				$found[$step->getGoalId()][] = $step;
			}
		}
		return $found;
	}

	/**
	 * Goals whose state has changed, the last change first, each once. A new goal has changed nothing.
	 * @return list<int>
	 */
	public function moved(int $since): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$result = $query->select('goal_id')->from(self::TABLE)
			->where($expr->gte('at', $query->createNamedParameter($since, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->isNotNull('from_state'))
			->andWhere($expr->neq('from_state', 'to_state'))
			->orderBy('at', 'DESC')->addOrderBy('id', 'DESC')->setMaxResults(self::MOST_MOVES)->executeQuery();
		$ids = array_map(static fn (array $row): int => (int)$row['goal_id'], $result->fetchAll());
		$result->closeCursor();
		return array_values(array_unique($ids));
	}

	public function deleteOf(int $goalId): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($query->expr()->eq('goal_id', $query->createNamedParameter($goalId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}
}
