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

	/**
	 * The condition "somewhere in title, place, topics or description". The texts are read through once: asked for
	 * date by date, a year of ten thousands takes more than twice as long.
	 * @param string $id the column with the event's id; the dates' own spares looking up what was not found
	 */
	public function text(IQueryBuilder $query, string $text, string $id = 'o.event_id'): string {
		$pattern = '%' . $this->db->escapeLikeParameter(mb_strtolower($text, 'UTF-8')) . '%';
		$sub = $this->db->getQueryBuilder();
		$sub->select('t.event_id')->from(EventMapper::TEXTS, 't')
			->where($sub->expr()->like('t.search_text', $query->createNamedParameter($pattern)));
		return $id . ' IN (' . $sub->getSQL() . ')';
	}

	/** The condition "is about this topic". */
	public function topic(IQueryBuilder $query, string $topic): string {
		return $query->expr()->like('e.topics', $query->createNamedParameter('%,' . $this->db->escapeLikeParameter($topic) . ',%'));
	}
}
