<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Privacy;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Platform\PersonalData\PersonalTable;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;
use OCP\IL10N;

/** Everything that the app keeps about one person, for that person. */
final class PersonalExport {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly Persons $persons,
		private readonly Access $access,
		private readonly IL10N $l,
	) {
	}

	/** @return list<array{table: string, title: string, purpose: string, rows: list<array<string, mixed>>}> tables without rows too */
	public function of(string $uid): array {
		$personId = $this->persons->byUid($uid)?->getId();
		$parts = [];
		foreach (Registry::tables() as $table) {
			if ($table->owner !== null) {
				$parts[] = [
					'table' => $table->name,
					'title' => ($table->title)($this->l),
					'purpose' => ($table->purpose)($this->l),
					'rows' => $personId === null ? [] : $this->rows($table, $table->owner, (int)$personId),
				];
			}
		}
		return $parts;
	}

	/** @return list<array<string, mixed>> */
	private function rows(PersonalTable $table, string $owner, int $personId): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select(...$table->context, ...$table->exported())->from($table->name)
			->where($query->expr()->eq($owner, $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT)))
			->executeQuery();
		$rows = array_map($this->named(...), array_values($result->fetchAll()));
		$result->closeCursor();
		return $rows;
	}

	/**
	 * A number says nothing to its reader: the Gliederung's name stands beside it.
	 * @param array<string, mixed> $row
	 * @return array<string, mixed>
	 */
	private function named(array $row): array {
		$name = isset($row['gliederung_id']) ? ($this->access->gliederungen()[(int)$row['gliederung_id']] ?? null)?->getName() : null;
		return $name === null ? $row : $row + ['gliederung' => $name];
	}
}
