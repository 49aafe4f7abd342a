<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

use Closure;
use OCP\AppFramework\Db\Entity;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;

/**
 * A mapper of rows that two people can edit: each write names the revision it was made from.
 *
 * @template T of Entity
 * @extends QBMapper<T>
 */
abstract class RevisionedMapper extends QBMapper {
	/**
	 * Compare and swap: raises the revision if it is still $revision. Call it first in the transaction of a write;
	 * it also locks the row.
	 * @return bool false if somebody else was faster, or the row is gone
	 */
	public function raiseRevision(int $id, int $revision): bool {
		$query = $this->db->getQueryBuilder();
		return $query->update($this->getTableName())
			->set('revision', $query->createNamedParameter($revision + 1, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('revision', $query->createNamedParameter($revision, IQueryBuilder::PARAM_INT)))
			->executeStatement() === 1;
	}

	/**
	 * The same for a writer who is told what is there now.
	 * @param Closure(T): array<string, mixed> $present shows the stored version
	 * @throws Problem conflict; not-found where the row is gone
	 */
	public function swap(int $id, int $revision, Closure $present): void {
		if (!$this->raiseRevision($id, $revision)) {
			throw Problem::conflict($present($this->find($id) ?? throw Problem::notFound()));
		}
	}

	/** @return ?T */
	public function find(int $id): ?Entity {
		$query = $this->db->getQueryBuilder();
		$query->select(...static::columns())->from($this->getTableName())
			->where($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)));
		return $this->findEntities($query)[0] ?? null;
	}

	/** @return list<string> */
	abstract protected static function columns(): array;
}
