<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

final class ContactMapper {
	public const TABLE = 'verband_contacts';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return int its id */
	public function add(int $gliederungId, string $day, ContactKind $kind, ?int $personId): int {
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'gliederung_id' => $query->createNamedParameter($gliederungId, IQueryBuilder::PARAM_INT),
			'day' => $query->createNamedParameter($day),
			'kind' => $query->createNamedParameter($kind->value),
			'person_id' => $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT),
		])->executeStatement();
		return $query->getLastInsertId();
	}

	public function remove(int $id): bool {
		$query = $this->db->getQueryBuilder();
		return $query->delete(self::TABLE)
			->where($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->executeStatement() === 1;
	}

	/** @return array<int, array{day: string, kind: ContactKind}> the last of each Gliederung */
	public function last(): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$later = $this->db->getQueryBuilder();
		$later->select('l.id')->from(self::TABLE, 'l')
			->where($later->expr()->eq('l.gliederung_id', 'c.gliederung_id'))
			->andWhere($later->expr()->orX(
				$later->expr()->gt('l.day', 'c.day'),
				$later->expr()->andX($later->expr()->eq('l.day', 'c.day'), $later->expr()->gt('l.id', 'c.id')),
			));
		$result = $query->select('c.gliederung_id', 'c.day', 'c.kind')->from(self::TABLE, 'c')
			->where('NOT EXISTS (' . $later->getSQL() . ')')
			->executeQuery();
		$found = [];
		foreach ($result->fetchAll() as $row) {
			$found[(int)$row['gliederung_id']] = ['day' => (string)$row['day'], 'kind' => ContactKind::from((string)$row['kind'])];
		}
		$result->closeCursor();
		return $found;
	}
}
