<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** verband_minutes and its history. */
final class MinutesMapper {
	public const TABLE = 'verband_minutes';
	private const HISTORY = 'verband_minutes_history';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** A meeting's minutes; a draft without a row if nobody has touched them yet. */
	public function of(int $meetingId): Minutes {
		$query = $this->db->getQueryBuilder();
		$result = $query->select(...Minutes::COLUMNS)->from(self::TABLE)
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->executeQuery();
		$row = $result->fetch();
		$result->closeCursor();
		return $row === false ? Minutes::draft($meetingId) : Minutes::fromRow($row);
	}

	/** Makes the row of a draft, should there be none. Not inside a transaction: two at once make one. */
	public function ensure(int $meetingId): void {
		$this->db->insertIgnoreConflict(self::TABLE, ['meeting_id' => $meetingId, 'state' => MinutesState::Draft->value, 'revision' => 0]);
	}

	/**
	 * Compare and swap. Call it first in the transaction of a step; it also locks the row.
	 * @return bool false if somebody else was faster
	 */
	public function replace(Minutes $minutes, int $readRevision): bool {
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE);
		foreach (array_keys($minutes->getUpdatedFields()) as $field) {
			$value = $minutes->{'get' . ucfirst($field)}();
			$query->set($minutes->propertyToColumn($field), $query->createNamedParameter(
				$value, $value === null ? IQueryBuilder::PARAM_NULL : (is_int($value) ? IQueryBuilder::PARAM_INT : IQueryBuilder::PARAM_STR),
			));
		}
		return $query->where($query->expr()->eq('meeting_id', $query->createNamedParameter($minutes->getMeetingId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('revision', $query->createNamedParameter($readRevision, IQueryBuilder::PARAM_INT)))
			->executeStatement() === 1;
	}

	public function log(int $meetingId, int $at, ?int $personId, MinutesState $from, MinutesState $to, string $reason): void {
		$query = $this->db->getQueryBuilder();
		$query->insert(self::HISTORY)->values([
			'meeting_id' => $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT),
			'at' => $query->createNamedParameter($at, IQueryBuilder::PARAM_INT),
			'person_id' => $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT),
			'from_state' => $query->createNamedParameter($from->value),
			'to_state' => $query->createNamedParameter($to->value),
			'reason' => $query->createNamedParameter($reason),
		])->executeStatement();
	}

	/** @return list<array{at: int, personId: ?int, from: string, to: string, reason: string}> the oldest first */
	public function history(int $meetingId): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('at', 'person_id', 'from_state', 'to_state', 'reason')->from(self::HISTORY)
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->orderBy('id')->executeQuery();
		$rows = array_map(static fn (array $row): array => [
			'at' => (int)$row['at'], 'personId' => $row['person_id'] === null ? null : (int)$row['person_id'],
			'from' => (string)$row['from_state'], 'to' => (string)$row['to_state'], 'reason' => (string)$row['reason'],
		], $result->fetchAll());
		$result->closeCursor();
		return $rows;
	}
}
