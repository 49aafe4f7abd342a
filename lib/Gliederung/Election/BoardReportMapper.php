<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung\Election;

use OCA\Verband\Platform\RevisionedMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * @extends RevisionedMapper<BoardReport>
 */
final class BoardReportMapper extends RevisionedMapper {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'verband_board_reports', BoardReport::class);
	}

	/**
	 * A Gliederung's reports, the newest first.
	 * @return list<BoardReport>
	 */
	public function ofGliederung(int $gliederungId, int $limit = 10): array {
		$query = $this->db->getQueryBuilder();
		$query->select(...self::columns())->from($this->getTableName())
			->where($query->expr()->eq('gliederung_id', $query->createNamedParameter($gliederungId, IQueryBuilder::PARAM_INT)))
			->orderBy('id', 'DESC')->setMaxResults($limit);
		return $this->findEntities($query);
	}

	/**
	 * Reports that wait for an answer, wherever they come from.
	 * @return list<BoardReport>
	 */
	public function open(): array {
		$query = $this->db->getQueryBuilder();
		$query->select(...self::columns())->from($this->getTableName())
			->where($query->expr()->eq('state', $query->createNamedParameter(ReportState::Open->value)))
			->orderBy('id');
		return $this->findEntities($query);
	}

	#[\Override]
	protected static function columns(): array {
		return BoardReport::COLUMNS;
	}
}
