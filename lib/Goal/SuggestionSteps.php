<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** What hangs on suggestions: the steps they went, and who supports them, each person once. */
final class SuggestionSteps {
	public const STEPS = 'verband_suggestion_steps';
	/** Nobody reads out more answers than these */
	private const MOST = 100;
	private const SUPPORT = 'verband_suggestion_support';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	public function add(int $suggestionId, SuggestionState $state, int $at): void {
		$query = $this->db->getQueryBuilder();
		$query->insert(self::STEPS)->values([
			'suggestion_id' => $query->createNamedParameter($suggestionId, IQueryBuilder::PARAM_INT),
			'at' => $query->createNamedParameter($at, IQueryBuilder::PARAM_INT),
			'state' => $query->createNamedParameter($state->value),
		])->executeStatement();
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, list<array{at: int, state: string}>> by suggestion, the oldest first
	 */
	public function of(array $ids): array {
		$found = [];
		foreach ($this->rows(self::STEPS, ['suggestion_id', 'at', 'state'], $ids, 'id') as $row) {
			$found[(int)$row['suggestion_id']][] = ['at' => (int)$row['at'], 'state' => (string)$row['state']];
		}
		return $found;
	}

	/**
	 * Suggestions that got an answer, the last one first, each once.
	 * @return list<int>
	 */
	public function settled(int $since): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('suggestion_id')->from(self::STEPS)
			->where($query->expr()->gte('at', $query->createNamedParameter($since, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->in('state', $query->createNamedParameter(SuggestionState::settled(), IQueryBuilder::PARAM_STR_ARRAY)))
			->orderBy('at', 'DESC')->addOrderBy('id', 'DESC')->setMaxResults(self::MOST)->executeQuery();
		$ids = array_map(static fn (array $row): int => (int)$row['suggestion_id'], $result->fetchAll());
		$result->closeCursor();
		return array_values(array_unique($ids));
	}

	/** The primary key tells two at once apart. */
	public function support(int $suggestionId, int $personId): void {
		$this->db->insertIgnoreConflict(self::SUPPORT, ['suggestion_id' => $suggestionId, 'person_id' => $personId]);
	}

	public function withdraw(int $suggestionId, int $personId): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::SUPPORT)
			->where($query->expr()->eq('suggestion_id', $query->createNamedParameter($suggestionId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('person_id', $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, list<int>> persons by suggestion
	 */
	public function supporters(array $ids): array {
		$found = [];
		foreach ($this->rows(self::SUPPORT, ['suggestion_id', 'person_id'], $ids, 'person_id') as $row) {
			$found[(int)$row['suggestion_id']][] = (int)$row['person_id'];
		}
		return $found;
	}

	/**
	 * @param list<string> $columns
	 * @param list<int> $ids
	 * @return list<array<string, mixed>>
	 */
	private function rows(string $table, array $columns, array $ids, string $order): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select(...$columns)->from($table)
			->where($query->expr()->in('suggestion_id', $query->createNamedParameter($ids, IQueryBuilder::PARAM_INT_ARRAY)))
			->orderBy($order)->executeQuery();
		$rows = $result->fetchAll();
		$result->closeCursor();
		return array_values($rows);
	}
}
