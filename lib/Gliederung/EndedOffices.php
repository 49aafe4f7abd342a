<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use DateTimeImmutable;
use OCA\Verband\Platform\PersonalData\RowRule;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IL10N;

/** Who held an office is the association's history, but not for ever. */
final class EndedOffices extends RowRule {
	#[\Override]
	public function id(): string {
		return 'offices';
	}

	#[\Override]
	public function defaultDays(): int {
		return 3650;
	}

	#[\Override]
	public function sentence(IL10N $l, int $days): string {
		if ($days % 365 === 0) {
			return $l->n('An office goes %n year after its end.', 'An office goes %n years after its end.', intdiv($days, 365));
		}
		return $l->n('An office goes %n day after its end.', 'An office goes %n days after its end.', $days);
	}

	#[\Override]
	protected function table(): string {
		return 'verband_offices';
	}

	#[\Override]
	protected function where(IQueryBuilder $query, DateTimeImmutable $before): void {
		$query->where($query->expr()->lt('until_date', $query->createNamedParameter($before->format('Y-m-d'))));
	}
}
