<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal\Feedback;

use DateTimeImmutable;
use OCA\Verband\Platform\PersonalData\RowRule;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IL10N;

/** What was said of a date helps until the next one of its kind. */
final class OldFeedback extends RowRule {
	#[\Override]
	public function id(): string {
		return 'feedback';
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
		return FeedbackMapper::TABLE;
	}

	#[\Override]
	protected function where(IQueryBuilder $query, DateTimeImmutable $before): void {
		$query->where($query->expr()->lt('created_at', $query->createNamedParameter($before->getTimestamp(), IQueryBuilder::PARAM_INT)));
	}
}
