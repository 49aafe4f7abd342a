<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\Platform\RevisionedMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * @extends RevisionedMapper<Programme>
 */
final class ProgrammeMapper extends RevisionedMapper {
	public const TABLE = 'verband_programmes';

	public function __construct(IDBConnection $db) {
		parent::__construct($db, self::TABLE, Programme::class);
	}

	/**
	 * Those of a term, the newest first; null for all.
	 * @return list<Programme>
	 */
	public function all(?int $termId = null): array {
		$query = $this->db->getQueryBuilder();
		$query->select(...self::columns())->from(self::TABLE);
		if ($termId !== null) {
			$query->where($query->expr()->eq('term_id', $query->createNamedParameter($termId, IQueryBuilder::PARAM_INT)));
		}
		$query->orderBy('created_at', 'DESC')->addOrderBy('id', 'DESC');
		return $this->findEntities($query);
	}

	#[\Override]
	protected static function columns(): array {
		return Programme::COLUMNS;
	}
}
