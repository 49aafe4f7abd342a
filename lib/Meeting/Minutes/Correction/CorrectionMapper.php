<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Correction;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** verband_minutes_suggestions */
final class CorrectionMapper {
	private const TABLE = 'verband_minutes_suggestions';
	private const COLUMNS = ['id', 'meeting_id', 'item_id', 'person_id', 'passage', 'replacement', 'note', 'state', 'decided_by', 'decided_at'];

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return int its id */
	public function add(Correction $one): int {
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'meeting_id' => $query->createNamedParameter($one->meetingId, IQueryBuilder::PARAM_INT),
			'item_id' => $query->createNamedParameter($one->itemId, IQueryBuilder::PARAM_INT),
			'person_id' => $query->createNamedParameter($one->personId, IQueryBuilder::PARAM_INT),
			'passage' => $query->createNamedParameter($one->passage),
			'replacement' => $query->createNamedParameter($one->replacement),
			'note' => $query->createNamedParameter($one->note),
			'state' => $query->createNamedParameter($one->state->value),
		])->executeStatement();
		return $query->getLastInsertId();
	}

	public function find(int $id): ?Correction {
		return $this->by('id', $id)[0] ?? null;
	}

	/** @return list<Correction> the oldest first */
	public function ofMeeting(int $meetingId): array {
		return $this->by('meeting_id', $meetingId);
	}

	public function countOpen(int $meetingId): int {
		return count(array_filter($this->ofMeeting($meetingId), static fn (Correction $one): bool => $one->state === CorrectionState::Open));
	}

	/** @return bool false if somebody else was faster */
	public function decide(int $id, CorrectionState $state, ?int $personId, int $at): bool {
		$query = $this->db->getQueryBuilder();
		return $query->update(self::TABLE)
			->set('state', $query->createNamedParameter($state->value))
			->set('decided_by', $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT))
			->set('decided_at', $query->createNamedParameter($at, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('state', $query->createNamedParameter(CorrectionState::Open->value)))
			->executeStatement() === 1;
	}

	/** @return list<Correction> */
	private function by(string $column, int $id): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select(...self::COLUMNS)->from(self::TABLE)
			->where($query->expr()->eq($column, $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->orderBy('id')->executeQuery();
		$int = static fn (mixed $value): ?int => $value === null ? null : (int)$value;
		$found = array_map(static fn (array $row): Correction => new Correction(
			(int)$row['id'], (int)$row['meeting_id'], (int)$row['item_id'], $int($row['person_id']), (string)$row['passage'],
			(string)$row['replacement'], (string)$row['note'], CorrectionState::from((string)$row['state']),
			$int($row['decided_by']), $int($row['decided_at']),
		), $result->fetchAll());
		$result->closeCursor();
		return array_values($found);
	}
}
