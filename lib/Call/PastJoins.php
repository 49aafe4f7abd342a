<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use DateTimeImmutable;
use OCA\Verband\Platform\PersonalData\RowRule;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IL10N;

/** Which Gliederungen were represented is known right after the call; who was in it need not be known for long. */
final class PastJoins extends RowRule {
	#[\Override]
	public function id(): string {
		return 'call-joins';
	}

	#[\Override]
	public function defaultDays(): int {
		return 7;
	}

	#[\Override]
	public function sentence(IL10N $l, int $days): string {
		return $l->n('It goes %n day after the call.', 'It goes %n days after the call.', $days);
	}

	#[\Override]
	protected function table(): string {
		return JoinMapper::TABLE;
	}

	#[\Override]
	protected function where(IQueryBuilder $query, DateTimeImmutable $before): void {
		$query->where($query->expr()->lt('from_ts', $query->createNamedParameter($before->getTimestamp(), IQueryBuilder::PARAM_INT)));
	}
}
