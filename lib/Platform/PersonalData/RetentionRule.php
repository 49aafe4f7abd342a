<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform\PersonalData;

use DateTimeImmutable;
use OCP\IL10N;

/** Something that does not stay for ever. Privacy\Retention runs all of them every night. */
interface RetentionRule {
	/** The setting is `retention_<id>`, in days; 0 keeps for ever. */
	public function id(): string;

	/** How long it stays unless the setting says otherwise; null: there is nothing to set. */
	public function defaultDays(): ?int;

	/** What goes, and when, as a sentence. */
	public function sentence(IL10N $l, int $days): string;

	/** How many rows would go that are from before that time. */
	public function due(DateTimeImmutable $before): int;

	/** @return int how many went */
	public function apply(DateTimeImmutable $before): int;
}
