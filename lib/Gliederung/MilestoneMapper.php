<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * @extends QBMapper<Milestone>
 */
final class MilestoneMapper extends QBMapper {
	private const CHUNK = 500;

	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'verband_milestones', Milestone::class);
	}

	/**
	 * @param list<int> $termIds
	 * @return array<int, list<Milestone>> by term, the earliest first
	 */
	public function ofTerms(array $termIds): array {
		$found = [];
		foreach (array_chunk($termIds, self::CHUNK) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$query->select(...Milestone::COLUMNS)->from($this->getTableName())
				->where($query->expr()->in('term_id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)))
				->orderBy('date')->addOrderBy('id');
			foreach ($this->findEntities($query) as $milestone) {
				$found[$milestone->getTermId()][] = $milestone;
			}
		}
		return $found;
	}
}
