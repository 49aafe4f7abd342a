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

	/**
	 * The newest first: what is not hidden, what somebody suggested themselves, and all that their boards are asked.
	 * @param list<int> $boardIds
	 * @param ?int $gliederungId of this body alone
	 * @param ?array{int, int} $after time and id of the last one of the page before
	 * @return list<Suggestion>
	 */
	public function visible(?int $personId, array $boardIds, ?int $gliederungId, ?array $after, int $limit): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$number = static fn (int $value) => $query->createNamedParameter($value, IQueryBuilder::PARAM_INT);
		$query->select(...self::columns())->from(self::TABLE)->where($expr->orX(
			$expr->isNull('hidden'),
			$expr->eq('hidden', $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL), IQueryBuilder::PARAM_BOOL),
			$expr->eq('person_id', $number($personId ?? 0)),
			$boardIds === [] ? '1 = 0' : $expr->in('gliederung_id', $query->createNamedParameter($boardIds, IQueryBuilder::PARAM_INT_ARRAY)),
		));
		if ($gliederungId !== null) {
			$query->andWhere($expr->eq('gliederung_id', $number($gliederungId)));
		}
		if ($after !== null) {
			$query->andWhere($expr->orX($expr->lt('created_at', $number($after[0])), $expr->andX($expr->eq('created_at', $number($after[0])), $expr->lt('id', $number($after[1])))));
		}
		$query->orderBy('created_at', 'DESC')->addOrderBy('id', 'DESC')->setMaxResults($limit);
		return $this->findEntities($query);
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
