<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use DateTimeImmutable;
use OCA\Verband\Platform\PersonalData\RetentionRule;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;
use OCP\IL10N;

/** How minutes came about is of no use once they are approved: drafts, corrections, answers, and who was told. */
final class DraftsOfMinutes implements RetentionRule {
	/** By what starts the time: who was told must be known until they are published. */
	private const TABLES = [
		'verband_minutes_texts' => 'approved_at', 'verband_minutes_suggestions' => 'approved_at', 'verband_minutes_votes' => 'approved_at',
		'verband_minutes_told' => 'published_at',
	];

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	#[\Override]
	public function id(): string {
		return 'minutes-drafts';
	}

	#[\Override]
	public function defaultDays(): int {
		return 30;
	}

	#[\Override]
	public function sentence(IL10N $l, int $days): string {
		return $l->n('It goes %n day after the minutes were approved.', 'It goes %n days after the minutes were approved.', $days);
	}

	#[\Override]
	public function due(DateTimeImmutable $before): int {
		$count = 0;
		foreach (self::TABLES as $table => $since) {
			$query = $this->db->getQueryBuilder();
			$query->select($query->func()->count('*'))->from($table);
			$this->where($query, $since, $before);
			$result = $query->executeQuery();
			$count += (int)$result->fetchOne();
			$result->closeCursor();
		}
		return $count;
	}

	#[\Override]
	public function apply(DateTimeImmutable $before): int {
		$count = 0;
		foreach (self::TABLES as $table => $since) {
			$query = $this->db->getQueryBuilder();
			$query->delete($table);
			$this->where($query, $since, $before);
			$count += $query->executeStatement();
		}
		return $count;
	}

	private function where(IQueryBuilder $query, string $since, DateTimeImmutable $before): void {
		$approved = $this->db->getQueryBuilder();
		$approved->select('a.meeting_id')->from('verband_minutes', 'a')
			->where($approved->expr()->isNotNull('a.' . $since))
			->andWhere($approved->expr()->lt('a.' . $since, $query->createNamedParameter($before->getTimestamp(), IQueryBuilder::PARAM_INT)));
		$query->where($query->expr()->in('meeting_id', $query->createFunction($approved->getSQL())));
	}
}
