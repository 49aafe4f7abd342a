<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example\Plan;

/** An office from one day to another, still without ids. */
final class Stretch {
	/** @param string $person an account's uid with "@" before it, else the name of somebody invented */
	public function __construct(
		public readonly string $code,
		public readonly string $role,
		public readonly string $person,
		public readonly string $from,
		public readonly ?string $until,
	) {
	}
}
