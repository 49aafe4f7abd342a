<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * @extends QBMapper<Evidence>
 */
final class EvidenceMapper extends QBMapper {
	public const TABLE = 'verband_goal_evidence';

	public function __construct(IDBConnection $db) {
		parent::__construct($db, self::TABLE, Evidence::class);
	}

	/**
	 * @param list<int> $goalIds
	 * @param ?int $before seconds since 1970: what there was then; null for what there is
	 * @return array<int, list<Evidence>> by goal, the oldest first
	 */
	public function ofGoals(array $goalIds, ?int $before = null): array {
		$found = [];
		foreach (array_chunk($goalIds, 500) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$query->select(...Evidence::COLUMNS)->from(self::TABLE)
				->where($query->expr()->in('goal_id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)))
				->orderBy('created_at')->addOrderBy('id');
			$this->onlyThere($query, $before);
			foreach ($this->findEntities($query) as $evidence) {
				$found[$evidence->getGoalId()][] = $evidence;
			}
		}
		return $found;
	}

	/** @return list<Evidence> */
	public function ofGoal(int $goalId): array {
		return $this->ofGoals([$goalId])[$goalId] ?? [];
	}

	/** With what was taken back. */
	public function one(int $goalId, int $id): ?Evidence {
		$query = $this->db->getQueryBuilder();
		$query->select(...Evidence::COLUMNS)->from(self::TABLE)
			->where($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('goal_id', $query->createNamedParameter($goalId, IQueryBuilder::PARAM_INT)));
		return $this->findEntities($query)[0] ?? null;
	}

	/** @return list<Evidence> what was taken back of a goal, the oldest first */
	public function withdrawn(int $goalId): array {
		return $this->withdrawnWhere('goal_id', $goalId);
	}

	/** @return list<Evidence> what was taken back of all that somebody had recorded */
	public function withdrawnBy(int $personId): array {
		return $this->withdrawnWhere('person_id', $personId);
	}

	/** Does anything show this thing as its evidence? */
	public function names(EvidenceKind $kind, int $targetId): bool {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('id')->from(self::TABLE)
			->where($query->expr()->eq('kind', $query->createNamedParameter($kind->value)))
			->andWhere($query->expr()->eq('target_id', $query->createNamedParameter($targetId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNull('removed_at'))->setMaxResults(1)->executeQuery();
		$found = $result->fetchOne();
		$result->closeCursor();
		return $found !== false;
	}

	/** With what was taken back. */
	public function deleteOf(int $goalId): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($query->expr()->eq('goal_id', $query->createNamedParameter($goalId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	/** @return list<Evidence> */
	private function withdrawnWhere(string $column, int $id): array {
		$query = $this->db->getQueryBuilder();
		$query->select(...Evidence::COLUMNS)->from(self::TABLE)
			->where($query->expr()->eq($column, $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNotNull('removed_at'))->orderBy('created_at')->addOrderBy('id');
		return $this->findEntities($query);
	}

	private function onlyThere(IQueryBuilder $query, ?int $before): void {
		if ($before === null) {
			$query->andWhere($query->expr()->isNull('removed_at'));
			return;
		}
		$time = $query->createNamedParameter($before, IQueryBuilder::PARAM_INT);
		$query->andWhere($query->expr()->lt('created_at', $time))
			->andWhere($query->expr()->orX($query->expr()->isNull('removed_at'), $query->expr()->gte('removed_at', $time)));
	}
}
