<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

use OCP\IDBConnection;

/**
 * One row for each kind of thing that says how many changes there have been. Raised inside the writing transaction, so that its row lock
 * makes the order of commits the order of numbers: an auto-increment would lose changes on MySQL and PostgreSQL,
 * where a smaller number may commit after a larger one was read.
 */
final class Counter {
	private const TABLE = 'verband_counters';
	/** Changes of events */
	public const EVENTS = 'changes';
	public const TASKS = 'tasks';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * The next number. Call it inside the transaction of the change, before anything else is written.
	 */
	public function raise(string $name = self::EVENTS): int {
		if (!$this->increment($name)) {
			// two first changes at once: one row is made, the second waits for it
			$this->db->insertIgnoreConflict(self::TABLE, ['name' => $name, 'value' => 0]);
			$this->increment($name);
		}
		return $this->current($name);
	}

	/** The number of the newest change; 0 before the first. */
	public function current(string $name = self::EVENTS): int {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('value')->from(self::TABLE)
			->where($query->expr()->eq('name', $query->createNamedParameter($name)))
			->executeQuery();
		$value = $result->fetchOne();
		$result->closeCursor();
		return (int)$value;
	}

	private function increment(string $name): bool {
		$update = $this->db->getQueryBuilder();
		return $update->update(self::TABLE)
			->set('value', $update->createFunction($update->getColumnName('value') . ' + 1'))
			->where($update->expr()->eq('name', $update->createNamedParameter($name)))
			->executeStatement() > 0;
	}
}
