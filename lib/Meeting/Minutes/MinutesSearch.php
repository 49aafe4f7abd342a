<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Free text in published minutes, in their open version alone, for queries over meetings with the alias `m`. */
final class MinutesSearch {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** The condition "its published minutes say this". */
	public function says(IQueryBuilder $query, string $text): string {
		$sub = $this->db->getQueryBuilder();
		$expr = $sub->expr();
		$sub->select('r.meeting_id')->from('verband_minutes_records', 'r')
			->innerJoin('r', 'verband_minutes', 'n', $expr->eq('n.meeting_id', 'r.meeting_id'))
			->where($expr->eq('n.state', $query->createNamedParameter(MinutesState::Published->value)))
			->andWhere($expr->eq('r.version', $query->createNamedParameter(Version::Open->value)))
			->andWhere($expr->iLike('r.text', $query->createNamedParameter('%' . $this->db->escapeLikeParameter($text) . '%')));
		return 'm.id IN (' . $sub->getSQL() . ')';
	}
}
