<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Platform\RevisionedMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * @extends RevisionedMapper<AgendaItem>
 */
final class AgendaItemMapper extends RevisionedMapper {
	public const TABLE = 'verband_agenda_items';

	public function __construct(IDBConnection $db) {
		parent::__construct($db, self::TABLE, AgendaItem::class);
	}

	/**
	 * A meeting's agenda in its order.
	 * @return list<AgendaItem>
	 */
	public function ofMeeting(int $meetingId): array {
		$query = $this->db->getQueryBuilder();
		$query->select(...self::columns())->from(self::TABLE)
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->orderBy('position')->addOrderBy('id');
		return $this->findEntities($query);
	}

	/**
	 * What waits in a body's store, the oldest first.
	 * @param ?int $proposedBy only this person's; null for all
	 * @return list<AgendaItem>
	 */
	public function topicsOf(int $gliederungId, ?int $proposedBy = null): array {
		$query = $this->db->getQueryBuilder();
		$query->select(...self::columns())->from(self::TABLE)
			->where($query->expr()->eq('gliederung_id', $query->createNamedParameter($gliederungId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('state', $query->createNamedParameter(ItemState::Proposed->value)))
			->andWhere($query->expr()->isNull('meeting_id'))
			->orderBy('id');
		if ($proposedBy !== null) {
			$query->andWhere($query->expr()->eq('proposed_by', $query->createNamedParameter($proposedBy, IQueryBuilder::PARAM_INT)));
		}
		return $this->findEntities($query);
	}

	/**
	 * @param list<int> $meetingIds
	 * @return array<int, list<string>> the titles of the items that came with a rhythm of their own, by meeting
	 */
	public function titlesOf(array $meetingIds): array {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('meeting_id', 'title')->from(self::TABLE)
			->where($query->expr()->in('meeting_id', $query->createNamedParameter($meetingIds, IQueryBuilder::PARAM_INT_ARRAY)))
			->andWhere($query->expr()->gt('every', $query->createNamedParameter(0, IQueryBuilder::PARAM_INT)))
			->executeQuery();
		$titles = [];
		foreach ($result->fetchAll() as $row) {
			$titles[(int)$row['meeting_id']][] = (string)$row['title'];
		}
		$result->closeCursor();
		return $titles;
	}

	/** Takes a meeting's agenda apart: what somebody had brought up waits again, the rest goes. */
	public function dissolve(int $meetingId): void {
		foreach ($this->ofMeeting($meetingId) as $item) {
			if ($item->getProposedBy() === null && $item->getCarriedFrom() === null) {
				$this->delete($item);
				continue;
			}
			$item->setMeetingId(null);
			$item->setPosition(0);
			$item->setState(ItemState::Proposed->value);
			$item->setRevision($item->getRevision() + 1);
			$this->update($item);
		}
	}

	#[\Override]
	protected static function columns(): array {
		return AgendaItem::COLUMNS;
	}
}
