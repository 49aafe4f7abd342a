<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Approval;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** verband_minutes_votes */
final class VoteMapper {
	private const TABLE = 'verband_minutes_votes';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return array<int, Answer> by person */
	public function of(int $meetingId): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('person_id', 'answer')->from(self::TABLE)
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->executeQuery();
		$answers = [];
		foreach ($result->fetchAll() as $row) {
			$answers[(int)$row['person_id']] = Answer::from((string)$row['answer']);
		}
		$result->closeCursor();
		return $answers;
	}

	/** In place of the one before. Call it inside a transaction. */
	public function put(int $meetingId, int $personId, Answer $answer): void {
		$delete = $this->db->getQueryBuilder();
		$delete->delete(self::TABLE)
			->where($delete->expr()->eq('meeting_id', $delete->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->andWhere($delete->expr()->eq('person_id', $delete->createNamedParameter($personId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'meeting_id' => $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT),
			'person_id' => $query->createNamedParameter($personId, IQueryBuilder::PARAM_INT),
			'answer' => $query->createNamedParameter($answer->value),
		])->executeStatement();
	}
}
