<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCA\Verband\Platform\RevisionedMapper;
use OCP\DB\QueryBuilder\ICompositeExpression;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * @extends RevisionedMapper<Office>
 */
final class OfficeMapper extends RevisionedMapper {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'verband_offices', Office::class);
	}

	/**
	 * The person behind an account and the offices held on a day, in one query.
	 * @param string $day YYYY-MM-DD
	 * @return array{personId: ?int, offices: list<array{gliederungId: int, role: OfficeRole}>}
	 */
	public function heldBy(string $uid, string $day): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('p.id', 'o.gliederung_id', 'o.role')
			->from('verband_persons', 'p')
			->leftJoin('p', $this->getTableName(), 'o', $query->expr()->andX(
				$query->expr()->eq('o.person_id', 'p.id'),
				$this->heldOn($query, 'o.', $day),
			))
			->where($query->expr()->eq('p.uid', $query->createNamedParameter($uid)))
			->executeQuery();
		$personId = null;
		$offices = [];
		foreach ($result->fetchAll() as $row) {
			$personId = (int)$row['id'];
			if ($row['role'] !== null) {
				$offices[] = ['gliederungId' => (int)$row['gliederung_id'], 'role' => OfficeRole::from((string)$row['role'])];
			}
		}
		$result->closeCursor();
		return ['personId' => $personId, 'offices' => $offices];
	}

	/**
	 * All offices held on a day.
	 * @param string $day YYYY-MM-DD
	 * @return list<Office>
	 */
	public function heldOnDay(string $day): array {
		$query = $this->db->getQueryBuilder();
		$query->select(...self::columns())->from($this->getTableName())
			->where($this->heldOn($query, '', $day))
			->orderBy('id');
		return $this->findEntities($query);
	}

	/**
	 * Every office of a Gliederung, past and coming ones too, the newest first.
	 * @return list<Office>
	 */
	public function ofGliederung(int $gliederungId): array {
		return $this->by('gliederung_id', $gliederungId);
	}

	/** Has anybody ever held one? */
	public function exist(): bool {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('id')->from($this->getTableName())->setMaxResults(1)->executeQuery();
		$one = $result->fetchOne();
		$result->closeCursor();
		return $one !== false;
	}

	/** @return list<Office> */
	public function ofPerson(int $personId): array {
		return $this->by('person_id', $personId);
	}

	#[\Override]
	protected static function columns(): array {
		return Office::COLUMNS;
	}

	/** @return list<Office> */
	private function by(string $column, int $id): array {
		$query = $this->db->getQueryBuilder();
		$query->select(...self::columns())->from($this->getTableName())
			->where($query->expr()->eq($column, $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->orderBy('from_date', 'DESC')->addOrderBy('id');
		return $this->findEntities($query);
	}

	private function heldOn(IQueryBuilder $query, string $alias, string $day): ICompositeExpression {
		return $query->expr()->andX(
			$query->expr()->lte($alias . 'from_date', $query->createNamedParameter($day)),
			$query->expr()->orX(
				$query->expr()->isNull($alias . 'until_date'),
				$query->expr()->gte($alias . 'until_date', $query->createNamedParameter($day)),
			),
		);
	}
}
