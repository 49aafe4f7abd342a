<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Privacy;

use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\PersonalData\Fate;
use OCA\Verband\Platform\PersonalData\PersonalColumn;
use OCA\Verband\Platform\PersonalData\PersonalTable;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Does in every table what the registry says becomes of a person's rows. */
final class Eraser {
	private const PERSONS = 'verband_persons';

	public function __construct(
		private readonly IDBConnection $db,
		private readonly Clock $clock,
	) {
	}

	/** Inside a transaction. */
	public function erase(int $personId): void {
		foreach (Registry::tables() as $table) {
			if ($table->owner !== null) {
				$this->eraseFrom($table, $table->owner, $personId);
			}
		}
		$this->dropUnused($personId);
	}

	/**
	 * Takes away persons without account whom no row names any more.
	 * @param ?int $personId this one only
	 * @return int how many
	 */
	public function dropUnused(?int $personId = null): int {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::PERSONS);
		$this->whereUnused($query, $personId);
		return $query->executeStatement();
	}

	public function countUnused(): int {
		$query = $this->db->getQueryBuilder();
		$query->select($query->func()->count('*'))->from(self::PERSONS);
		$this->whereUnused($query, null);
		$result = $query->executeQuery();
		$count = (int)$result->fetchOne();
		$result->closeCursor();
		return $count;
	}

	private function whereUnused(IQueryBuilder $query, ?int $personId): void {
		$query->where($query->expr()->isNull('uid'));
		if ($personId !== null) {
			$query->andWhere($query->expr()->eq('id', $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT)));
		}
		foreach (Registry::tables() as $table) {
			if ($table->owner !== null && $table->name !== self::PERSONS) {
				$named = $this->db->getQueryBuilder();
				$named->select($table->owner)->from($table->name)->where($named->expr()->isNotNull($table->owner));
				$query->andWhere($query->expr()->notIn('id', $query->createFunction($named->getSQL())));
			}
		}
	}

	private function eraseFrom(PersonalTable $table, string $owner, int $personId): void {
		$query = $this->db->getQueryBuilder();
		$changed = array_filter($table->columns, static fn (PersonalColumn $column): bool => $column->fate !== Fate::Kept);
		if ($changed === []) {
			return;
		}
		if ($table->rowsGo()) {
			$query->delete($table->name);
		} else {
			$query->update($table->name);
			foreach ($changed as $column) {
				$value = $column->fate === Fate::Dated ? $this->clock->today() : $column->replacement;
				$query->set($column->name, $query->createNamedParameter(
					$value,
					is_bool($value) ? IQueryBuilder::PARAM_BOOL : IQueryBuilder::PARAM_STR,
				));
			}
		}
		$query->where($query->expr()->eq($owner, $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}
}
