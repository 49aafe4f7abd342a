<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Outreach;

use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * @extends QBMapper<Broadcast>
 */
final class BroadcastMapper extends QBMapper {
	public const TABLE = 'verband_broadcasts';

	public function __construct(IDBConnection $db) {
		parent::__construct($db, self::TABLE, Broadcast::class);
	}

	public function find(int $id): ?Broadcast {
		$query = $this->db->getQueryBuilder();
		$query->select(...Broadcast::COLUMNS)->from(self::TABLE)
			->where($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)));
		return $this->findEntities($query)[0] ?? null;
	}

	/** @return list<Broadcast> the newest first */
	public function latest(int $limit): array {
		$query = $this->db->getQueryBuilder();
		$query->select(...Broadcast::COLUMNS)->from(self::TABLE)->orderBy('id', 'DESC')->setMaxResults($limit);
		return $this->findEntities($query);
	}
}
