<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Gliederung\RevisionedMapper;
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

	#[\Override]
	protected static function columns(): array {
		return AgendaItem::COLUMNS;
	}
}
