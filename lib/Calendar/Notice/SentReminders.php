<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

use DateTimeImmutable;
use OCA\Verband\Platform\PersonalData\RowRule;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IL10N;

/** That a reminder was sent is of interest until its date. */
final class SentReminders extends RowRule {
	#[\Override]
	public function id(): string {
		return 'sent-reminders';
	}

	#[\Override]
	public function defaultDays(): int {
		return 1;
	}

	#[\Override]
	public function sentence(IL10N $l, int $days): string {
		return $l->n('They go %n day after the date.', 'They go %n days after the date.', $days);
	}

	#[\Override]
	protected function table(): string {
		return 'verband_reminders';
	}

	#[\Override]
	protected function where(IQueryBuilder $query, DateTimeImmutable $before): void {
		$query->where($query->expr()->lt('start_ts', $query->createNamedParameter($before->getTimestamp(), IQueryBuilder::PARAM_INT)));
	}
}
