<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung\Election;

use OCA\Verband\Gliederung\OfficeRole;

/**
 * One who was elected: a known person, or somebody without account of whom there is only a name yet.
 */
final class Seat {
	public function __construct(
		public readonly OfficeRole $role,
		public readonly ?int $personId,
		public readonly ?string $name,
		public readonly bool $vote,
	) {
	}

	/** Equal for the same person in the same role. */
	public function key(): string {
		return $this->role->value . ':' . ($this->personId ?? 'name:' . $this->name);
	}
}
