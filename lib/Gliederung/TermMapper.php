<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCA\Verband\Platform\RevisionedMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * @extends RevisionedMapper<Term>
 */
final class TermMapper extends RevisionedMapper {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'verband_terms', Term::class);
	}

	/**
	 * The newest first.
	 * @param ?int $gliederungId null for the terms of all
	 * @return list<Term>
	 */
	public function all(?int $gliederungId = null): array {
		$query = $this->db->getQueryBuilder();
		$query->select(...self::columns())->from($this->getTableName());
		if ($gliederungId !== null) {
			$query->where($query->expr()->eq('gliederung_id', $query->createNamedParameter($gliederungId, IQueryBuilder::PARAM_INT)));
		}
		$query->orderBy('start_date', 'DESC')->addOrderBy('id');
		return $this->findEntities($query);
	}

	/** Does a work programme or a goal belong to it? */
	public function hasGoals(int $termId): bool {
		foreach (['verband_programmes', 'verband_goals'] as $table) {
			$query = $this->db->getQueryBuilder();
			$result = $query->select('id')->from($table)
				->where($query->expr()->eq('term_id', $query->createNamedParameter($termId, IQueryBuilder::PARAM_INT)))
				->setMaxResults(1)->executeQuery();
			$found = $result->fetchOne();
			$result->closeCursor();
			if ($found !== false) {
				return true;
			}
		}
		return false;
	}

	#[\Override]
	protected static function columns(): array {
		return Term::COLUMNS;
	}
}
