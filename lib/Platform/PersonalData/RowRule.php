<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform\PersonalData;

use DateTimeImmutable;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** A rule that is one condition on one table. */
abstract class RowRule implements RetentionRule {
	public function __construct(
		protected readonly IDBConnection $db,
	) {
	}

	#[\Override]
	public function due(DateTimeImmutable $before): int {
		$query = $this->db->getQueryBuilder();
		$query->select($query->func()->count('*'))->from($this->table());
		$this->where($query, $before);
		$result = $query->executeQuery();
		$count = (int)$result->fetchOne();
		$result->closeCursor();
		return $count;
	}

	#[\Override]
	public function apply(DateTimeImmutable $before): int {
		$query = $this->db->getQueryBuilder();
		$this->end($query);
		$this->where($query, $before);
		return $query->executeStatement();
	}

	abstract protected function table(): string;

	/** The condition under which a row is from before that time. */
	abstract protected function where(IQueryBuilder $query, DateTimeImmutable $before): void;

	/** Deletes; a rule that only takes something out of a row writes an update here. */
	protected function end(IQueryBuilder $query): void {
		$query->delete($this->table());
	}
}
