<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCP\DB\Exception;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Who would like a topic to be talked about: each person once. */
final class SupportMapper {
	private const TABLE = 'verband_call_support';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** Not inside a transaction: somebody who taps twice is told apart by the key. */
	public function add(int $itemId, int $personId): void {
		$query = $this->db->getQueryBuilder();
		try {
			$query->insert(self::TABLE)->values([
				'item_id' => $query->createNamedParameter($itemId, IQueryBuilder::PARAM_INT),
				'person_id' => $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT),
			])->executeStatement();
		} catch (Exception $exception) {
			if ($exception->getReason() !== Exception::REASON_UNIQUE_CONSTRAINT_VIOLATION) {
				throw $exception;
			}
		}
	}

	public function remove(int $itemId, int $personId): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($query->expr()->eq('item_id', $query->createNamedParameter($itemId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('person_id', $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	/**
	 * @param list<int> $itemIds
	 * @return array<int, list<int>> persons by item
	 */
	public function of(array $itemIds): array {
		$found = array_fill_keys($itemIds, []);
		$query = $this->db->getQueryBuilder();
		$result = $query->select('item_id', 'person_id')->from(self::TABLE)
			->where($query->expr()->in('item_id', $query->createNamedParameter($itemIds, IQueryBuilder::PARAM_INT_ARRAY)))
			->executeQuery();
		foreach ($result->fetchAll() as $row) {
			$found[(int)$row['item_id']][] = (int)$row['person_id'];
		}
		$result->closeCursor();
		return $found;
	}
}
