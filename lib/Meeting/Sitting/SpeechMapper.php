<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * verband_speech_log: only ever appended to, and gone with the sitting. Rows are written in transactions that raise the
 * meeting's live counter first: one after the other, so that ids are handed out in the order in which they are seen.
 */
final class SpeechMapper {
	private const TABLE = 'verband_speech_log';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return list<SpeechRow> in order */
	public function of(int $meetingId): array {
		return $this->all($this->select($meetingId)->orderBy('id'));
	}

	public function find(int $meetingId, string $clientId): ?SpeechRow {
		$query = $this->select($meetingId);
		return $this->all($query->andWhere($query->expr()->eq('client_id', $query->createNamedParameter($clientId))))[0] ?? null;
	}

	public function last(int $meetingId): ?SpeechRow {
		return $this->all($this->select($meetingId)->orderBy('id', 'DESC')->setMaxResults(1))[0] ?? null;
	}

	public function count(int $meetingId): int {
		$query = $this->db->getQueryBuilder();
		$result = $query->select($query->func()->count('id'))->from(self::TABLE)
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->executeQuery();
		$count = (int)$result->fetchOne();
		$result->closeCursor();
		return $count;
	}

	/**
	 * @param int $at milliseconds since 1970; a clock that was put back does not put the log back
	 * @param array<string, mixed> $payload
	 */
	public function append(int $meetingId, string $clientId, int $at, SpeechKind $kind, array $payload): SpeechRow {
		$at = max($at, $this->last($meetingId)->at ?? 0);
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'meeting_id' => $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT),
			'client_id' => $query->createNamedParameter($clientId),
			'at' => $query->createNamedParameter($at, IQueryBuilder::PARAM_INT),
			'kind' => $query->createNamedParameter($kind->value),
			'payload' => $query->createNamedParameter(json_encode($payload, JSON_THROW_ON_ERROR)),
		])->executeStatement();
		return new SpeechRow($query->getLastInsertId(), $clientId, $at, $kind, $payload);
	}

	public function forget(int $meetingId): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	private function select(int $meetingId): IQueryBuilder {
		$query = $this->db->getQueryBuilder();
		return $query->select('id', 'client_id', 'at', 'kind', 'payload')->from(self::TABLE)
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)));
	}

	/** @return list<SpeechRow> */
	private function all(IQueryBuilder $query): array {
		$result = $query->executeQuery();
		$rows = array_map(SpeechRow::fromRow(...), $result->fetchAll());
		$result->closeCursor();
		return array_values($rows);
	}
}
