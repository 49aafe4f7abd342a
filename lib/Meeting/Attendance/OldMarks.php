<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Attendance;

use DateTimeImmutable;
use OCA\Verband\Platform\PersonalData\RowRule;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IL10N;

/** Attendance is looked at over a term; after the next one nobody asks for it. */
final class OldMarks extends RowRule {
	#[\Override]
	public function id(): string {
		return 'attendance';
	}

	#[\Override]
	public function defaultDays(): int {
		return 730;
	}

	#[\Override]
	public function sentence(IL10N $l, int $days): string {
		return $l->n('They go after %n day.', 'They go after %n days.', $days);
	}

	#[\Override]
	protected function table(): string {
		return MarkMapper::TABLE;
	}

	#[\Override]
	protected function where(IQueryBuilder $query, DateTimeImmutable $before): void {
		$query->where($query->expr()->lt('marked_at', $query->createNamedParameter($before->getTimestamp(), IQueryBuilder::PARAM_INT)));
	}
}
