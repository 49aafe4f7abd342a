<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Task;

use DateTimeImmutable;
use OCA\Verband\Platform\PersonalData\RowRule;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IL10N;

/** A phone that was away for longer starts afresh. Fixed, since phones are told by this very number of months. */
final class OldTaskChanges extends RowRule {
	public const KEPT_MONTHS = 6;

	#[\Override]
	public function id(): string {
		return 'task-changes';
	}

	#[\Override]
	public function defaultDays(): ?int {
		return null;
	}

	#[\Override]
	public function sentence(IL10N $l, int $days): string {
		return $l->t('It goes after half a year.');
	}

	#[\Override]
	protected function table(): string {
		return 'verband_task_changes';
	}

	#[\Override]
	protected function where(IQueryBuilder $query, DateTimeImmutable $before): void {
		$last = $before->modify('first day of -' . self::KEPT_MONTHS . ' months')->setTime(0, 0)->getTimestamp();
		$query->where($query->expr()->lt('changed_at', $query->createNamedParameter($last, IQueryBuilder::PARAM_INT)));
	}
}
