<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** verband_presence. Writes belong inside the transaction that has raised the meeting's live counter, which orders them. */
final class StayMapper {
	private const TABLE = 'verband_presence';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return array<int, list<Stay>> by person, the earliest first */
	public function of(int $meetingId): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('id', 'person_id', 'from_ts', 'until_ts', 'confirmed')->from(self::TABLE)
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->orderBy('from_ts')->addOrderBy('id')->executeQuery();
		$stays = [];
		foreach ($result->fetchAll() as $row) {
			$stays[(int)$row['person_id']][] = Stay::fromRow($row);
		}
		$result->closeCursor();
		return $stays;
	}

	/** Somebody's stay that has not ended. */
	public function open(int $meetingId, int $personId): ?Stay {
		foreach ($this->of($meetingId)[$personId] ?? [] as $stay) {
			if ($stay->until === null) {
				return $stay;
			}
		}
		return null;
	}

	/**
	 * Somebody's last stay, and when the one before it ended.
	 * @return array{?Stay, int}
	 */
	public function last(int $meetingId, int $personId): array {
		$stays = $this->of($meetingId)[$personId] ?? [];
		$last = array_pop($stays);
		return [$last, array_pop($stays)->until ?? 0];
	}

	public function insert(int $meetingId, int $personId, int $from, bool $confirmed): void {
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'meeting_id' => $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT),
			'person_id' => $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT),
			'from_ts' => $query->createNamedParameter($from, IQueryBuilder::PARAM_INT),
			'confirmed' => $query->createNamedParameter($confirmed, IQueryBuilder::PARAM_BOOL),
		])->executeStatement();
	}

	public function confirm(Stay $stay): void {
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE)
			->set('confirmed', $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL))
			->where($query->expr()->eq('id', $query->createNamedParameter($stay->id, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	/** It began at another time. */
	public function begin(Stay $stay, int $from): void {
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE)
			->set('from_ts', $query->createNamedParameter($from, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($stay->id, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	/** What nobody confirmed leaves no trace. */
	public function end(Stay $stay, int $until): void {
		if (!$stay->confirmed) {
			$this->remove($stay);
			return;
		}
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE)
			->set('until_ts', $query->createNamedParameter(max($until, $stay->from), IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($stay->id, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	public function remove(Stay $stay): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($query->expr()->eq('id', $query->createNamedParameter($stay->id, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}
}
