<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Tasks as minutes tell of them: those that a sitting gave, and those that a body has not finished.
 *
 * @phpstan-type RecordedTask array{id: int, itemId: ?int, title: string, personId: ?int, due: ?string, internal: bool}
 */
final class RecordedTasks {
	private const COLUMNS = ['id', 'item_id', 'title', 'person_id', 'due', 'internal'];

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return list<RecordedTask> */
	public function ofMeeting(int $meetingId): array {
		$query = $this->base();
		$query->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)));
		return $this->all($query);
	}

	/**
	 * @param int $but a meeting whose own tasks are not meant
	 * @return list<RecordedTask>
	 */
	public function openOf(int $gliederungId, int $but): array {
		$query = $this->base();
		$query->where($query->expr()->eq('gliederung_id', $query->createNamedParameter($gliederungId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNull('done_at'))
			->andWhere($query->expr()->orX(
				$query->expr()->isNull('meeting_id'), $query->expr()->neq('meeting_id', $query->createNamedParameter($but, IQueryBuilder::PARAM_INT)),
			));
		return $this->all($query);
	}

	private function base(): IQueryBuilder {
		$query = $this->db->getQueryBuilder();
		return $query->select(...self::COLUMNS)->from('verband_tasks')->orderBy('id');
	}

	/** @return list<RecordedTask> */
	private function all(IQueryBuilder $query): array {
		$result = $query->executeQuery();
		$tasks = array_map(static fn (array $row): array => [
			'id' => (int)$row['id'],
			'itemId' => $row['item_id'] === null ? null : (int)$row['item_id'],
			'title' => (string)$row['title'],
			'personId' => $row['person_id'] === null ? null : (int)$row['person_id'],
			'due' => $row['due'] === null ? null : (string)$row['due'],
			'internal' => (bool)$row['internal'],
		], $result->fetchAll());
		$result->closeCursor();
		return array_values($tasks);
	}
}
