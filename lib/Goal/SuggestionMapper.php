<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\Platform\RevisionedMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * @extends RevisionedMapper<Suggestion>
 */
final class SuggestionMapper extends RevisionedMapper {
	public const TABLE = 'verband_suggestions';

	public function __construct(IDBConnection $db) {
		parent::__construct($db, self::TABLE, Suggestion::class);
	}

	public function byReceipt(string $hash): ?Suggestion {
		$query = $this->db->getQueryBuilder();
		$query->select(...self::columns())->from(self::TABLE)
			->where($query->expr()->eq('receipt_hash', $query->createNamedParameter($hash)));
		return $this->findEntities($query)[0] ?? null;
	}

	public function countOf(int $personId, int $since): int {
		$query = $this->db->getQueryBuilder();
		$result = $query->select($query->func()->count('id'))->from(self::TABLE)
			->where($query->expr()->eq('person_id', $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->gte('created_at', $query->createNamedParameter($since, IQueryBuilder::PARAM_INT)))->executeQuery();
		$count = (int)$result->fetchOne();
		$result->closeCursor();
		return $count;
	}

	#[\Override]
	protected static function columns(): array {
		return Suggestion::COLUMNS;
	}
}
