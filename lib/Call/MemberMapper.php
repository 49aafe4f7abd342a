<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** What the last comparison of a room found. */
final class MemberMapper {
	private const TABLE = 'verband_call_members';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return array<string, int> persons by uid who were in the room by office */
	public function known(int $callId): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$result = $query->select('p.uid', 'p.id')->from(self::TABLE, 'm')
			->innerJoin('m', 'verband_persons', 'p', $expr->eq('p.id', 'm.person_id'))
			->where($expr->eq('m.call_id', $query->createNamedParameter($callId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->isNotNull('p.uid'))
			->andWhere($expr->neq('m.state', $query->createNamedParameter('not-possible')))
			->executeQuery();
		$known = [];
		foreach ($result->fetchAll() as $row) {
			$known[(string)$row['uid']] = (int)$row['id'];
		}
		$result->closeCursor();
		return $known;
	}

	/** Somebody has come into the room by office. Not twice: an insert that fails would end somebody's transaction. */
	public function add(int $callId, int $personId): void {
		$query = $this->db->getQueryBuilder();
		$where = static fn (IQueryBuilder $query): IQueryBuilder => $query
			->where($query->expr()->eq('call_id', $query->createNamedParameter($callId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('person_id', $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT)));
		$query->update(self::TABLE)->set('state', $query->createNamedParameter('added'));
		$result = ($where)($this->db->getQueryBuilder()->select('person_id')->from(self::TABLE))->executeQuery();
		$isThere = $result->fetchOne() !== false;
		$result->closeCursor();
		if ($isThere) {
			($where)($query)->executeStatement();
			return;
		}
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'call_id' => $query->createNamedParameter($callId, IQueryBuilder::PARAM_INT),
			'person_id' => $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT),
			'state' => $query->createNamedParameter('added'),
		])->executeStatement();
	}

	/** @param array<int, array{state: string, reason: ?string}> $members by person */
	public function replace(int $callId, array $members): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($query->expr()->eq('call_id', $query->createNamedParameter($callId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
		foreach ($members as $personId => $member) {
			$query = $this->db->getQueryBuilder();
			$query->insert(self::TABLE)->values([
				'call_id' => $query->createNamedParameter($callId, IQueryBuilder::PARAM_INT),
				'person_id' => $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT),
				'state' => $query->createNamedParameter($member['state']),
				'reason' => $query->createNamedParameter($member['reason']),
			])->executeStatement();
		}
	}
}
