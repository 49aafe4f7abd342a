<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Addendum;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** verband_minutes_addenda: rows are added, and none is ever taken away. */
final class AddendumMapper {
	private const TABLE = 'verband_minutes_addenda';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	public function add(Addendum $addendum): void {
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'meeting_id' => $query->createNamedParameter($addendum->meetingId, IQueryBuilder::PARAM_INT),
			'at' => $query->createNamedParameter($addendum->at, IQueryBuilder::PARAM_INT),
			'person_id' => $query->createNamedParameter($addendum->personId, IQueryBuilder::PARAM_INT),
			'text' => $query->createNamedParameter($addendum->text),
			'records' => $query->createNamedParameter(self::text($addendum->records)),
		])->executeStatement();
	}

	/** @return list<Addendum> the oldest first */
	public function of(int $meetingId): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('id', 'at', 'person_id', 'text', 'records', 'file_ids')->from(self::TABLE)
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->orderBy('id')->executeQuery();
		$rows = $result->fetchAll();
		$result->closeCursor();
		return array_values(array_map(static fn (array $row, int $index): Addendum => new Addendum(
			(int)$row['id'], $meetingId, $index + 1, (int)$row['at'], $row['person_id'] === null ? null : (int)$row['person_id'], (string)$row['text'],
			self::json($row['records']), self::json($row['file_ids']),
		), $rows, array_keys($rows)));
	}

	/** @return list<int> meetings with one that lies nowhere yet */
	public function unfiled(): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->selectDistinct('meeting_id')->from(self::TABLE)->where($query->expr()->isNull('file_ids'))->executeQuery();
		$ids = array_map(intval(...), $result->fetchAll(\PDO::FETCH_COLUMN));
		$result->closeCursor();
		return array_values($ids);
	}

	/**
	 * Once for each; nothing changes if somebody was faster.
	 * @param array<string, string> $records
	 */
	public function setRecords(int $id, array $records): void {
		$this->setOnce($id, 'records', self::text($records));
	}

	/** @return bool false if somebody else was faster */
	public function setFiles(int $id, string $files): bool {
		return $this->setOnce($id, 'file_ids', $files);
	}

	private function setOnce(int $id, string $column, string $json): bool {
		$query = $this->db->getQueryBuilder();
		return $query->update(self::TABLE)->set($column, $query->createNamedParameter($json))
			->where($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNull($column))
			->executeStatement() === 1;
	}

	/** @param array<string, string> $records */
	private static function text(array $records): string {
		return json_encode($records, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
	}

	/** @return array<string, mixed> */
	private static function json(?string $json): array {
		return $json === null ? [] : json_decode($json, true, 4, JSON_THROW_ON_ERROR);
	}
}
