<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Outreach;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Who has joined the channel, and who wants no mail. No row: not joined, mail welcome. */
final class SubscriptionMapper {
	public const TABLE = 'verband_broadcast_people';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return array{joined: bool, mail: bool} */
	public function of(?int $personId): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('joined', 'no_mail')->from(self::TABLE)
			->where($query->expr()->eq('person_id', $query->createNamedParameter($personId ?? 0, IQueryBuilder::PARAM_INT)))
			->executeQuery();
		$row = $result->fetch();
		$result->closeCursor();
		return ['joined' => (bool)($row['joined'] ?? false), 'mail' => !($row['no_mail'] ?? false)];
	}

	/** Inside a transaction. */
	public function put(int $personId, bool $joined, bool $mail): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($query->expr()->eq('person_id', $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'person_id' => $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT),
			'joined' => $query->createNamedParameter($joined, IQueryBuilder::PARAM_BOOL),
			'no_mail' => $query->createNamedParameter(!$mail, IQueryBuilder::PARAM_BOOL),
		])->executeStatement();
	}

	/** @return list<string> accounts */
	public function joined(): array {
		return $this->uids('joined');
	}

	/** @return list<string> accounts */
	public function withoutMail(): array {
		return $this->uids('no_mail');
	}

	/** @return list<string> */
	private function uids(string $column): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$result = $query->select('p.uid')->from(self::TABLE, 's')
			->innerJoin('s', 'verband_persons', 'p', $expr->eq('p.id', 's.person_id'))
			->where($expr->eq('s.' . $column, $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL), IQueryBuilder::PARAM_BOOL))
			->andWhere($expr->isNotNull('p.uid'))->executeQuery();
		$uids = array_map(strval(...), $result->fetchAll(\PDO::FETCH_COLUMN));
		$result->closeCursor();
		return $uids;
	}
}
