<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Privacy;

use DateTimeImmutable;
use OCA\Verband\Platform\PersonalData\RetentionRule;
use OCP\IL10N;

/** Names without account whom nothing refers to any more. */
final class Nobodies implements RetentionRule {
	public function __construct(
		private readonly Eraser $eraser,
	) {
	}

	#[\Override]
	public function id(): string {
		return 'nobodies';
	}

	#[\Override]
	public function defaultDays(): null {
		return null;
	}

	#[\Override]
	public function sentence(IL10N $l, int $days): string {
		return $l->t('A name without account goes with the last office it had.');
	}

	#[\Override]
	public function due(DateTimeImmutable $before): int {
		return $this->eraser->countUnused();
	}

	#[\Override]
	public function apply(DateTimeImmutable $before): int {
		return $this->eraser->dropUnused();
	}
}
