<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

use DateTimeImmutable;
use OCA\Verband\Platform\PersonalData\RetentionRule;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;
use OCP\IL10N;

/** A phone that was away for longer starts afresh. */
final class OldChanges implements RetentionRule {
	use TTransactional;

	public function __construct(
		private readonly ChangeLog $log,
		private readonly IDBConnection $db,
	) {
	}

	#[\Override]
	public function id(): string {
		return 'changes';
	}

	#[\Override]
	public function defaultDays(): int {
		return ChangeLog::KEPT_DAYS;
	}

	#[\Override]
	public function sentence(IL10N $l, int $days): string {
		return $l->n('They go after %n day.', 'They go after %n days.', $days);
	}

	#[\Override]
	public function due(DateTimeImmutable $before): int {
		return $this->log->countBefore($before);
	}

	#[\Override]
	public function apply(DateTimeImmutable $before): int {
		return $this->atomic(fn (): int => $this->log->prune($before), $this->db);
	}
}
