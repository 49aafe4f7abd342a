<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Free text and topics in SQL, for queries over events with the alias `e`. */
final class EventSearch {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** The condition "somewhere in title, place, topics or description". */
	public function text(IQueryBuilder $query, string $text): string {
		$pattern = '%' . $this->db->escapeLikeParameter(mb_strtolower($text, 'UTF-8')) . '%';
		$sub = $this->db->getQueryBuilder();
		$sub->select('t.event_id')->from(EventMapper::TEXTS, 't')
			->where($sub->expr()->eq('t.event_id', 'e.id'))
			->andWhere($sub->expr()->like('t.search_text', $query->createNamedParameter($pattern)));
		return 'EXISTS (' . $sub->getSQL() . ')';
	}

	/** The condition "is about this topic". */
	public function topic(IQueryBuilder $query, string $topic): string {
		return $query->expr()->like('e.topics', $query->createNamedParameter('%,' . $this->db->escapeLikeParameter($topic) . ',%'));
	}
}
