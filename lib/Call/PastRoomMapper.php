<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** verband_past_rooms: which rooms were calls', and which group may still read them. */
final class PastRoomMapper {
	public const TABLE = 'verband_past_rooms';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	public function add(string $token, string $group): void {
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'room_token' => $query->createNamedParameter($token),
			'group_name' => $query->createNamedParameter($group),
			'checked_at' => $query->createNamedParameter(0, IQueryBuilder::PARAM_INT),
		])->executeStatement();
	}

	/** @return array<array-key, string> their groups, by token */
	public function uncheckedSince(int $time): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('room_token', 'group_name')->from(self::TABLE)
			->where($query->expr()->lt('checked_at', $query->createNamedParameter($time, IQueryBuilder::PARAM_INT)))
			->executeQuery();
		$found = array_column($result->fetchAll(), 'group_name', 'room_token');
		$result->closeCursor();
		return array_map(strval(...), $found);
	}

	public function checked(string $token, int $time): void {
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE)
			->set('checked_at', $query->createNamedParameter($time, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('room_token', $query->createNamedParameter($token)))
			->executeStatement();
	}

	public function forget(string $token): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($query->expr()->eq('room_token', $query->createNamedParameter($token)))
			->executeStatement();
	}
}
