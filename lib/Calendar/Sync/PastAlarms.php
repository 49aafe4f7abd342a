<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

use DateTimeImmutable;
use OCA\Verband\Calendar\OccurrenceMapper;
use OCA\Verband\Platform\PersonalData\RowRule;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IL10N;

/** Nobody is reminded of what is over. */
final class PastAlarms extends RowRule {
	#[\Override]
	public function id(): string {
		return 'alarms';
	}

	#[\Override]
	public function defaultDays(): int {
		return 30;
	}

	#[\Override]
	public function sentence(IL10N $l, int $days): string {
		return $l->n(
			'They go %n day after the last date of the event.',
			'They go %n days after the last date of the event.',
			$days,
		);
	}

	#[\Override]
	protected function table(): string {
		return PersonalMapper::TABLE;
	}

	#[\Override]
	protected function where(IQueryBuilder $query, DateTimeImmutable $before): void {
		// a series that nobody can compute has no dates, and is not over for that
		$any = $this->db->getQueryBuilder();
		$any->select('event_id')->from(OccurrenceMapper::TABLE);
		$later = $this->db->getQueryBuilder();
		$later->select('event_id')->from(OccurrenceMapper::TABLE)
			->where($later->expr()->gte('end_ts', $query->createNamedParameter($before->getTimestamp(), IQueryBuilder::PARAM_INT)));
		$query->where($query->expr()->in('event_id', $query->createFunction($any->getSQL())))
			->andWhere($query->expr()->notIn('event_id', $query->createFunction($later->getSQL())));
	}
}
