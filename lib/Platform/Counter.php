<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * One row that says how many changes there have been. Raised inside the writing transaction, so that its row lock
 * makes the order of commits the order of numbers: an auto-increment would lose changes on MySQL and PostgreSQL,
 * where a smaller number may commit after a larger one was read.
 */
final class Counter {
	private const TABLE = 'verband_counters';
	private const NAME = 'changes';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * The next number. Call it inside the transaction of the change, before anything else is written.
	 */
	public function raise(): int {
		$update = $this->db->getQueryBuilder();
		$update->update(self::TABLE)
			->set('value', $update->createFunction($update->getColumnName('value') . ' + 1'))
			->where($update->expr()->eq('name', $update->createNamedParameter(self::NAME)));
		if ($update->executeStatement() === 0) {
			$insert = $this->db->getQueryBuilder();
			$insert->insert(self::TABLE)->values([
				'name' => $insert->createNamedParameter(self::NAME),
				'value' => $insert->createNamedParameter(1, IQueryBuilder::PARAM_INT),
			])->executeStatement();
		}
		return $this->current();
	}

	/** The number of the newest change; 0 before the first. */
	public function current(): int {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('value')->from(self::TABLE)
			->where($query->expr()->eq('name', $query->createNamedParameter(self::NAME)))
			->executeQuery();
		$value = $result->fetchOne();
		$result->closeCursor();
		return (int)$value;
	}
}
