<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\ICompositeExpression;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * @extends QBMapper<Person>
 */
final class PersonMapper extends QBMapper {
	private const CHUNK = 500;

	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'verband_persons', Person::class);
	}

	public function find(int $id): ?Person {
		return $this->findMany([$id])[$id] ?? null;
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, Person> by id
	 */
	public function findMany(array $ids): array {
		$found = [];
		foreach (array_chunk(array_unique($ids), self::CHUNK) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$query->select(...Person::COLUMNS)->from($this->getTableName())
				->where($query->expr()->in('id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)));
			foreach ($this->findEntities($query) as $person) {
				$found[$person->getId()] = $person;
			}
		}
		return $found;
	}

	public function findByUid(string $uid): ?Person {
		return $this->findByUids([$uid])[0] ?? null;
	}

	/**
	 * @param list<string> $uids
	 * @return list<Person>
	 */
	public function findByUids(array $uids): array {
		$found = [];
		foreach (array_chunk($uids, self::CHUNK) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$query->select(...Person::COLUMNS)->from($this->getTableName())
				->where($query->expr()->in('uid', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_STR_ARRAY)));
			array_push($found, ...$this->findEntities($query));
		}
		return $found;
	}

	/** The first of that name who has no account and never had one. */
	public function findNameless(string $name): ?Person {
		$query = $this->db->getQueryBuilder();
		$query->select(...Person::COLUMNS)->from($this->getTableName())
			->where($query->expr()->eq('name', $query->createNamedParameter($name)))
			->andWhere($query->expr()->isNull('uid'))
			->andWhere($this->notFormer($query))
			->orderBy('id')->setMaxResults(1);
		return $this->findEntities($query)[0] ?? null;
	}

	/**
	 * Persons who hold or held an office and whose name contains the text, capitals or not; former ones left out.
	 * @return list<Person>
	 */
	public function searchOfficeHolders(string $text, int $limit): array {
		$query = $this->db->getQueryBuilder();
		$offices = $this->db->getQueryBuilder();
		$offices->select('person_id')->from('verband_offices');
		$like = '%' . $this->db->escapeLikeParameter($text) . '%';
		$query->select(...Person::COLUMNS)->from($this->getTableName())
			->where($query->expr()->iLike('name', $query->createNamedParameter($like)))
			->andWhere($this->notFormer($query))
			->andWhere($query->expr()->in('id', $query->createFunction($offices->getSQL())))
			->orderBy('name')->addOrderBy('id')->setMaxResults($limit);
		return $this->findEntities($query);
	}

	/** @return list<array{id: int, uid: string, leftOn: ?string}> */
	public function withAccount(): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('id', 'uid', 'left_on')->from($this->getTableName())
			->where($query->expr()->isNotNull('uid'))->orderBy('id')->executeQuery();
		$rows = array_map(static fn (array $row): array => [
			'id' => (int)$row['id'], 'uid' => (string)$row['uid'], 'leftOn' => $row['left_on'] === null ? null : (string)$row['left_on'],
		], $result->fetchAll());
		$result->closeCursor();
		return $rows;
	}

	/** @param ?string $day YYYY-MM-DD since when the person belongs nowhere */
	public function setLeftOn(int $id, ?string $day): void {
		$query = $this->db->getQueryBuilder();
		$query->update($this->getTableName())->set('left_on', $query->createNamedParameter($day))
			->where($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	private function notFormer(IQueryBuilder $query): ICompositeExpression {
		return $query->expr()->orX(
			$query->expr()->isNull('former'),
			$query->expr()->eq('former', $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL)),
		);
	}
}
