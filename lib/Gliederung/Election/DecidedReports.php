<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung\Election;

use DateTimeImmutable;
use OCA\Verband\Platform\PersonalData\RowRule;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IL10N;

/** A report that was decided lives on in the offices it made. */
final class DecidedReports extends RowRule {
	#[\Override]
	public function id(): string {
		return 'board-reports';
	}

	#[\Override]
	public function defaultDays(): int {
		return 365;
	}

	#[\Override]
	public function sentence(IL10N $l, int $days): string {
		return $l->n('A report goes %n day after it was decided.', 'A report goes %n days after it was decided.', $days);
	}

	#[\Override]
	public function apply(DateTimeImmutable $before): int {
		$query = $this->db->getQueryBuilder();
		$decided = $this->db->getQueryBuilder();
		$decided->select('id')->from($this->table())->where($this->isOld($query, $before));
		$query->delete('verband_board_seats')
			->where($query->expr()->in('report_id', $query->createFunction($decided->getSQL())))
			->executeStatement();
		return parent::apply($before);
	}

	#[\Override]
	protected function table(): string {
		return 'verband_board_reports';
	}

	#[\Override]
	protected function where(IQueryBuilder $query, DateTimeImmutable $before): void {
		$query->where($this->isOld($query, $before));
	}

	private function isOld(IQueryBuilder $query, DateTimeImmutable $before): string {
		return $query->expr()->lt('decided_at', $query->createNamedParameter($before->getTimestamp(), IQueryBuilder::PARAM_INT));
	}
}
