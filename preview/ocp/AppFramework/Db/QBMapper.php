<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\AppFramework\Db;

use Generator;
use InvalidArgumentException;
use OCA\Verband\Preview\Database\Casts;
use OCP\DB\Exception;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @template T of Entity */
abstract class QBMapper {
	/** @var string */
	protected $tableName;
	/** @var class-string<T> */
	protected $entityClass;
	/** @var IDBConnection */
	protected $db;

	/** @param class-string<T>|null $entityClass */
	public function __construct(IDBConnection $db, string $tableName, ?string $entityClass = null) {
		$this->db = $db;
		$this->tableName = $tableName;
		/** @var class-string<T> $class */
		$class = $entityClass ?? str_replace('Mapper', '', static::class);
		$this->entityClass = $class;
	}

	public function getTableName(): string {
		return $this->tableName;
	}

	/**
	 * @param T $entity
	 * @return T
	 */
	public function delete(Entity $entity): Entity {
		$qb = $this->db->getQueryBuilder();
		$qb->delete($this->tableName)->where($this->sameId($qb, $entity))->executeStatement();
		return $entity;
	}

	/**
	 * @param T $entity
	 * @return T
	 */
	public function insert(Entity $entity): Entity {
		$qb = $this->db->getQueryBuilder();
		$qb->insert($this->tableName);
		foreach (array_keys($entity->getUpdatedFields()) as $property) {
			$qb->setValue($entity->propertyToColumn($property), $this->parameter($qb, $entity, $property));
		}
		$qb->executeStatement();
		if ($entity->id === null) {
			$entity->setId($qb->getLastInsertId());
		}
		return $entity;
	}

	/**
	 * @param T $entity
	 * @return T
	 */
	public function insertOrUpdate(Entity $entity): Entity {
		try {
			return $this->insert($entity);
		} catch (Exception $e) {
			if ($e->getReason() !== Exception::REASON_UNIQUE_CONSTRAINT_VIOLATION) {
				throw $e;
			}
			return $this->update($entity);
		}
	}

	/**
	 * @param T $entity
	 * @return T
	 */
	public function update(Entity $entity): Entity {
		$changed = $entity->getUpdatedFields();
		if ($changed === []) {
			return $entity;
		}
		if ($entity->id === null) {
			throw new InvalidArgumentException('An entity without id cannot be updated');
		}
		unset($changed['id']);
		$qb = $this->db->getQueryBuilder();
		$qb->update($this->tableName);
		foreach (array_keys($changed) as $property) {
			$qb->set($entity->propertyToColumn($property), $this->parameter($qb, $entity, $property));
		}
		$qb->where($this->sameId($qb, $entity))->executeStatement();
		return $entity;
	}

	/**
	 * @param T $entity
	 * @return int|string
	 */
	protected function getParameterTypeForProperty(Entity $entity, string $property) {
		return Casts::parameterType($entity->getFieldTypes()[$property] ?? '');
	}

	/** @return array<string, mixed> */
	protected function findOneQuery(IQueryBuilder $query): array {
		$result = $query->executeQuery();
		$row = $result->fetch();
		$another = $row === false ? false : $result->fetch();
		$result->closeCursor();
		if ($row === false) {
			throw new DoesNotExistException('No row for: ' . $query->getSQL());
		}
		if ($another !== false) {
			throw new MultipleObjectsReturnedException('More than one row for: ' . $query->getSQL());
		}
		return $row;
	}

	/**
	 * @param array<string, mixed> $row
	 * @return T
	 */
	protected function mapRowToEntity(array $row): Entity {
		return ($this->entityClass)::fromRow($row);
	}

	/** @return list<T> */
	protected function findEntities(IQueryBuilder $query): array {
		return array_values(iterator_to_array($this->yieldEntities($query), false));
	}

	/** @return Generator<T> */
	protected function yieldEntities(IQueryBuilder $query): Generator {
		$result = $query->executeQuery();
		try {
			while ($row = $result->fetch()) {
				yield $this->mapRowToEntity($row);
			}
		} finally {
			$result->closeCursor();
		}
	}

	/** @return T */
	protected function findEntity(IQueryBuilder $query): Entity {
		return $this->mapRowToEntity($this->findOneQuery($query));
	}

	/** @param T $entity */
	private function parameter(IQueryBuilder $qb, Entity $entity, string $property): mixed {
		$value = $entity->{'get' . ucfirst($property)}();
		return $qb->createNamedParameter($value, $this->getParameterTypeForProperty($entity, $property));
	}

	/** @param T $entity */
	private function sameId(IQueryBuilder $qb, Entity $entity): string {
		return $qb->expr()->eq('id', $this->parameter($qb, $entity, 'id'));
	}
}
