<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * verband_minutes_addenda
 *
 * @phpstan-type Addendum array{at: int, personId: ?int, text: string}
 */
final class AddendumMapper {
	private const TABLE = 'verband_minutes_addenda';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	public function add(int $meetingId, int $at, ?int $personId, string $text): void {
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'meeting_id' => $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT),
			'at' => $query->createNamedParameter($at, IQueryBuilder::PARAM_INT),
			'person_id' => $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT),
			'text' => $query->createNamedParameter($text),
		])->executeStatement();
	}

	/** @return list<Addendum> the oldest first */
	public function of(int $meetingId): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('at', 'person_id', 'text')->from(self::TABLE)
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->orderBy('id')->executeQuery();
		$found = array_map(static fn (array $row): array => [
			'at' => (int)$row['at'], 'personId' => $row['person_id'] === null ? null : (int)$row['person_id'], 'text' => (string)$row['text'],
		], $result->fetchAll());
		$result->closeCursor();
		return array_values($found);
	}
}
