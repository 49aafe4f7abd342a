<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** verband_speech_shares: one row for a sitting of which there is something to tell. */
final class SharesMapper {
	private const TABLE = 'verband_speech_shares';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	public function of(int $meetingId): ?SittingRecord {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('data')->from(self::TABLE)
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->setMaxResults(1)->executeQuery();
		$data = $result->fetchOne();
		$result->closeCursor();
		return $data === false ? null : new SittingRecord(json_decode((string)$data, true, 8, JSON_THROW_ON_ERROR));
	}

	/**
	 * @param list<int> $meetingIds
	 * @return array<int, SittingRecord> by meeting
	 */
	public function ofMany(array $meetingIds): array {
		$records = [];
		foreach (array_chunk($meetingIds, 500) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$result = $query->select('meeting_id', 'data')->from(self::TABLE)
				->where($query->expr()->in('meeting_id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)))->executeQuery();
			foreach ($result->fetchAll() as $row) {
				$records[(int)$row['meeting_id']] = new SittingRecord(json_decode((string)$row['data'], true, 8, JSON_THROW_ON_ERROR));
			}
			$result->closeCursor();
		}
		return $records;
	}

	public function keep(int $meetingId, SittingRecord $record): void {
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'meeting_id' => $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT),
			'data' => $query->createNamedParameter(json_encode($record->data, JSON_THROW_ON_ERROR)),
		])->executeStatement();
	}
}
