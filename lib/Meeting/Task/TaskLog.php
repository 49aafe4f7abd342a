<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Task;

use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Counter;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * verband_task_changes: which tasks of a person's list changed, in which order; written in the transaction of the change.
 */
final class TaskLog {
	private const TABLE = 'verband_task_changes';

	public function __construct(
		private readonly IDBConnection $db,
		private readonly Counter $counter,
		private readonly Clock $clock,
	) {
	}

	/** The number of a change. Call it first in its transaction. */
	public function raise(): int {
		return $this->counter->raise(Counter::TASKS);
	}

	/** @param ?int ...$personIds who had the task before, and who has it now */
	public function record(int $number, int $taskId, ?int ...$personIds): void {
		foreach (array_unique(array_filter($personIds)) as $personId) {
			$this->remove($personId, $taskId);
			$query = $this->db->getQueryBuilder();
			$query->insert(self::TABLE)->values([
				'person_id' => $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT),
				'task_id' => $query->createNamedParameter($taskId, IQueryBuilder::PARAM_INT),
				'number' => $query->createNamedParameter($number, IQueryBuilder::PARAM_INT),
				'changed_at' => $query->createNamedParameter($this->clock->now()->getTimestamp(), IQueryBuilder::PARAM_INT),
			])->executeStatement();
		}
	}

	/**
	 * The newest change of a person's list; zeros before the first.
	 * @return array{number: int, at: int} `at` in seconds since 1970
	 */
	public function newest(int $personId): array {
		$query = $this->of($personId);
		$result = $query->select('number', 'changed_at')->orderBy('number', 'DESC')->setMaxResults(1)->executeQuery();
		$row = $result->fetch();
		$result->closeCursor();
		return ['number' => (int)($row['number'] ?? 0), 'at' => (int)($row['changed_at'] ?? 0)];
	}

	/** @return list<array{number: int, taskId: int}> in the order of their last changes */
	public function since(int $personId, int $number): array {
		$query = $this->of($personId);
		$result = $query->select('number', 'task_id')
			->andWhere($query->expr()->gt('number', $query->createNamedParameter($number, IQueryBuilder::PARAM_INT)))
			->orderBy('number')->executeQuery();
		$rows = array_map(static fn (array $row): array => ['number' => (int)$row['number'], 'taskId' => (int)$row['task_id']], $result->fetchAll());
		$result->closeCursor();
		return array_values($rows);
	}

	private function of(int $personId): IQueryBuilder {
		$query = $this->db->getQueryBuilder();
		return $query->from(self::TABLE)
			->where($query->expr()->eq('person_id', $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT)));
	}

	private function remove(int $personId, int $taskId): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($query->expr()->eq('person_id', $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('task_id', $query->createNamedParameter($taskId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}
}
