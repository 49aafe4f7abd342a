<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use DateTimeImmutable;
use OCA\Verband\Platform\PersonalData\RowRule;
use OCP\DB\QueryBuilder\IQueryBuilder;

/** A rule about rows of meetings whose date is over. */
abstract class PastMeetingRule extends RowRule {
	#[\Override]
	protected function where(IQueryBuilder $query, DateTimeImmutable $before): void {
		$past = $this->db->getQueryBuilder();
		$expr = $past->expr();
		$past->select('m.id')->from('verband_meetings', 'm')
			->innerJoin('m', 'verband_occurrences', 'o', $expr->andX(
				$expr->eq('o.event_id', 'm.event_id'),
				$expr->eq('o.recurrence_id', 'm.recurrence_id'),
			))
			->where($expr->lt('o.end_ts', $query->createNamedParameter($before->getTimestamp(), IQueryBuilder::PARAM_INT)));
		$query->where($query->expr()->in('meeting_id', $query->createFunction($past->getSQL())));
	}
}
