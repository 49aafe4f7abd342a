<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Resolution;

use OCA\Verband\Platform\RevisionedMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * @extends RevisionedMapper<Resolution>
 */
final class ResolutionMapper extends RevisionedMapper {
	public const TABLE = 'verband_resolutions';

	public function __construct(IDBConnection $db) {
		parent::__construct($db, self::TABLE, Resolution::class);
	}

	/**
	 * The next number of a body's year. Call it inside the transaction that writes it, the Gliederung locked.
	 */
	public function nextSequence(int $gliederungId, int $year): int {
		$query = $this->db->getQueryBuilder();
		$result = $query->select($query->func()->max('sequence'))->from(self::TABLE)
			->where($query->expr()->eq('gliederung_id', $query->createNamedParameter($gliederungId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('year', $query->createNamedParameter($year, IQueryBuilder::PARAM_INT)))
			->executeQuery();
		$last = $result->fetchOne();
		$result->closeCursor();
		return (int)$last + 1;
	}

	/**
	 * A meeting's resolutions in the order of their numbers.
	 * @return list<Resolution>
	 */
	public function ofMeeting(int $meetingId): array {
		$query = $this->db->getQueryBuilder();
		$query->select(...self::columns())->from(self::TABLE)
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->orderBy('sequence');
		return $this->findEntities($query);
	}

	/**
	 * What a body has resolved and nobody has finished yet, the oldest first: what it accounts for at its sittings.
	 * @return list<Resolution>
	 */
	public function pending(int $gliederungId): array {
		$query = $this->db->getQueryBuilder();
		$in = static fn (\BackedEnum ...$cases) => $query->createNamedParameter(array_column($cases, 'value'), IQueryBuilder::PARAM_STR_ARRAY);
		$query->select(...self::columns())->from(self::TABLE)
			->where($query->expr()->eq('gliederung_id', $query->createNamedParameter($gliederungId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->in('execution', $in(Execution::Open, Execution::InWork)))
			->andWhere($query->expr()->in('result', $in(Result::Adopted, Result::Referred)))
			->orderBy('year')->addOrderBy('sequence');
		return $this->findEntities($query);
	}

	#[\Override]
	protected static function columns(): array {
		return Resolution::COLUMNS;
	}
}
