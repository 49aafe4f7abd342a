<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** verband_minutes_records: written once, when minutes are approved, and never changed. */
final class RecordMapper {
	private const TABLE = 'verband_minutes_records';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	public function add(int $meetingId, Version $version, string $text): void {
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'meeting_id' => $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT),
			'version' => $query->createNamedParameter($version->value),
			'text' => $query->createNamedParameter($text),
		])->executeStatement();
	}

	public function of(int $meetingId, Version $version): ?string {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('text')->from(self::TABLE)
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('version', $query->createNamedParameter($version->value)))
			->executeQuery();
		$text = $result->fetchOne();
		$result->closeCursor();
		return $text === false ? null : (string)$text;
	}
}
