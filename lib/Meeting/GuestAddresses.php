<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use DateTimeImmutable;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IL10N;

/** An address serves one invitation and nothing else. */
final class GuestAddresses extends PastMeetingRule {
	#[\Override]
	public function id(): string {
		return 'guest-addresses';
	}

	#[\Override]
	public function defaultDays(): int {
		return 7;
	}

	#[\Override]
	public function sentence(IL10N $l, int $days): string {
		return $l->n('The address of a guest goes %n day after the meeting.', 'The address of a guest goes %n days after the meeting.', $days);
	}

	#[\Override]
	protected function table(): string {
		return 'verband_meeting_people';
	}

	#[\Override]
	protected function end(IQueryBuilder $query): void {
		$query->update($this->table())->set('email', $query->createNamedParameter(null));
	}

	#[\Override]
	protected function where(IQueryBuilder $query, DateTimeImmutable $before): void {
		parent::where($query, $before);
		$query->andWhere($query->expr()->isNotNull('email'));
	}
}
