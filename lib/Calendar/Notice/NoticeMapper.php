<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** verband_notices: what is still to be told. */
final class NoticeMapper {
	private const TABLE = 'verband_notices';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	public function find(int $eventId, string $kind): ?Notice {
		$query = $this->select();
		$this->only($query, $eventId, $kind);
		return $this->read($query)[0] ?? null;
	}

	/**
	 * What may be told now and nobody is at.
	 * @return list<Notice>
	 */
	public function due(int $now, int $limit): array {
		$query = $this->select();
		$query->where($query->expr()->lte('due_at', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->lt('taken_until', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT)))
			->orderBy('due_at')->setMaxResults($limit);
		return $this->read($query);
	}

	/** In place of one of the same kind; inside the transaction of the change. What is being told begins anew. */
	public function put(Notice $notice): void {
		$this->remove($notice->eventId, $notice->kind);
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'event_id' => $query->createNamedParameter($notice->eventId, IQueryBuilder::PARAM_INT),
			'kind' => $query->createNamedParameter($notice->kind),
			'noted_at' => $query->createNamedParameter($notice->notedAt, IQueryBuilder::PARAM_INT),
			'due_at' => $query->createNamedParameter($notice->dueAt, IQueryBuilder::PARAM_INT),
			'person_id' => $query->createNamedParameter($notice->personId, IQueryBuilder::PARAM_INT),
			'data' => $query->createNamedParameter($notice->data),
			'bookmark' => $query->createNamedParameter(''),
			'taken_until' => $query->createNamedParameter(0, IQueryBuilder::PARAM_INT),
		])->executeStatement();
	}

	public function remove(int $eventId, string $kind): void {
		$query = $this->db->getQueryBuilder();
		$this->only($query->delete(self::TABLE), $eventId, $kind)->executeStatement();
	}

	/** Two servers must not tell the same at once: only one gets it. */
	public function take(Notice $notice, int $now, int $until): bool {
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE)->set('taken_until', $query->createNamedParameter($until, IQueryBuilder::PARAM_INT));
		return $this->unchanged($query, $notice)
			->andWhere($query->expr()->lt('taken_until', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT)))
			->executeStatement() === 1;
	}

	/** @param int $takenUntil 0 to let others go on */
	public function mark(Notice $notice, string $bookmark, int $takenUntil): bool {
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE)
			->set('bookmark', $query->createNamedParameter($bookmark))
			->set('taken_until', $query->createNamedParameter($takenUntil, IQueryBuilder::PARAM_INT));
		return $this->unchanged($query, $notice)->executeStatement() === 1;
	}

	/** Told to all; a change that came meanwhile stays to be told. */
	public function done(Notice $notice): void {
		$query = $this->db->getQueryBuilder();
		$this->unchanged($query->delete(self::TABLE), $notice)->executeStatement();
	}

	private function select(): IQueryBuilder {
		$query = $this->db->getQueryBuilder();
		return $query->select('event_id', 'kind', 'noted_at', 'due_at', 'person_id', 'data', 'bookmark')->from(self::TABLE);
	}

	private function only(IQueryBuilder $query, int $eventId, string $kind): IQueryBuilder {
		return $query->where($query->expr()->eq('event_id', $query->createNamedParameter($eventId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('kind', $query->createNamedParameter($kind)));
	}

	private function unchanged(IQueryBuilder $query, Notice $notice): IQueryBuilder {
		return $this->only($query, $notice->eventId, $notice->kind)
			->andWhere($query->expr()->eq('due_at', $query->createNamedParameter($notice->dueAt, IQueryBuilder::PARAM_INT)));
	}

	/** @return list<Notice> */
	private function read(IQueryBuilder $query): array {
		$result = $query->executeQuery();
		$found = array_map(static fn (array $row): Notice => new Notice(
			(int)$row['event_id'],
			(string)$row['kind'],
			(int)$row['noted_at'],
			(int)$row['due_at'],
			$row['person_id'] === null ? null : (int)$row['person_id'],
			(string)$row['data'],
			(string)$row['bookmark'],
		), $result->fetchAll());
		$result->closeCursor();
		return $found;
	}
}
