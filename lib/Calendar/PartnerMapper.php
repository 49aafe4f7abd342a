<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * verband_partners: organisations outside of the association that hold an event with us, and who has checked when
 * that we may work with them.
 */
final class PartnerMapper {
	private const TABLE = 'verband_partners';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return list<array{id: int, name: string, checkedBy: ?int, checkedOn: string}> in the order in which they came */
	public function of(int $eventId): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('id', 'name', 'checked_by', 'checked_on')->from(self::TABLE)
			->where($query->expr()->eq('event_id', $query->createNamedParameter($eventId, IQueryBuilder::PARAM_INT)))
			->orderBy('id')->executeQuery();
		$partners = array_map(static fn (array $row): array => [
			'id' => (int)$row['id'],
			'name' => (string)$row['name'],
			'checkedBy' => $row['checked_by'] === null ? null : (int)$row['checked_by'],
			'checkedOn' => (string)$row['checked_on'],
		], $result->fetchAll());
		$result->closeCursor();
		return $partners;
	}

	/** @param string $day YYYY-MM-DD */
	public function add(int $eventId, string $name, ?int $checkedBy, string $day): void {
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'event_id' => $query->createNamedParameter($eventId, IQueryBuilder::PARAM_INT),
			'name' => $query->createNamedParameter($name),
			'checked_by' => $query->createNamedParameter($checkedBy, IQueryBuilder::PARAM_INT),
			'checked_on' => $query->createNamedParameter($day),
		])->executeStatement();
	}

	/** To another part of the same series. */
	public function copy(int $from, int $to): void {
		foreach ($this->of($from) as $partner) {
			$this->add($to, $partner['name'], $partner['checkedBy'], $partner['checkedOn']);
		}
	}

	public function remove(int $eventId, int $id): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($query->expr()->eq('event_id', $query->createNamedParameter($eventId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}
}
