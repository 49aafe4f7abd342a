<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * @extends QBMapper<Chapter>
 */
final class ChapterMapper extends QBMapper {
	public const TABLE = 'verband_chapters';

	public function __construct(IDBConnection $db) {
		parent::__construct($db, self::TABLE, Chapter::class);
	}

	/**
	 * In the order of the paper.
	 * @return list<Chapter>
	 */
	public function ofProgramme(int $programmeId): array {
		$query = $this->db->getQueryBuilder();
		$query->select(...Chapter::COLUMNS)->from(self::TABLE)
			->where($query->expr()->eq('programme_id', $query->createNamedParameter($programmeId, IQueryBuilder::PARAM_INT)))
			->orderBy('position');
		return $this->findEntities($query);
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, string> by id
	 */
	public function titles(array $ids): array {
		$titles = [];
		foreach (array_chunk($ids, 500) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$result = $query->select('id', 'title')->from(self::TABLE)
				->where($query->expr()->in('id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)))->executeQuery();
			foreach ($result->fetchAll() as $row) {
				$titles[(int)$row['id']] = (string)$row['title'];
			}
			$result->closeCursor();
		}
		return $titles;
	}

	public function deleteOf(int $programmeId): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($query->expr()->eq('programme_id', $query->createNamedParameter($programmeId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}
}
