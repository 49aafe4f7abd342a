<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Feed;

use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\ICompositeExpression;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * @extends QBMapper<Feed>
 */
final class FeedMapper extends QBMapper {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'verband_feeds', Feed::class);
	}

	/** Revoked ones too. */
	public function findByHash(string $hash): ?Feed {
		$query = $this->select();
		$query->where($query->expr()->eq('token_hash', $query->createNamedParameter($hash)));
		return $this->findEntities($query)[0] ?? null;
	}

	public function find(int $id): ?Feed {
		$query = $this->select();
		$query->where($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->andWhere($this->alive($query));
		return $this->findEntities($query)[0] ?? null;
	}

	/** @return list<Feed> */
	public function ofPerson(int $personId): array {
		$query = $this->select();
		$query->where($query->expr()->eq('person_id', $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT)))
			->andWhere($this->alive($query));
		return $this->findEntities($query);
	}

	/** @return list<Feed> */
	public function forEverybody(): array {
		$query = $this->select();
		$query->where($query->expr()->eq('kind', $query->createNamedParameter(FeedKind::Everybody->value)))
			->andWhere($this->alive($query));
		return $this->findEntities($query);
	}

	private function select(): IQueryBuilder {
		$query = $this->db->getQueryBuilder();
		return $query->select(...Feed::COLUMNS)->from($this->getTableName())->orderBy('id');
	}

	private function alive(IQueryBuilder $query): ICompositeExpression {
		return $query->expr()->orX(
			$query->expr()->isNull('revoked'),
			$query->expr()->eq('revoked', $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL)),
		);
	}
}
