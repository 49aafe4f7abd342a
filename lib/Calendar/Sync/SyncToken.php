<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

/**
 * Up to which change a phone knows a calendar, for which rights, and in which month; within a first sync in pages,
 * also the last event told.
 */
final class SyncToken {
	public function __construct(
		public readonly int $number,
		public readonly string $fingerprint,
		public readonly string $month,
		public readonly ?int $afterId = null,
	) {
	}

	public static function parse(string $text): ?self {
		if (preg_match('/^(\d{1,18})-([0-9a-f]{20})-(\d{4}(?:0[1-9]|1[0-2]))(?:-(\d{1,18}))?$/D', $text, $m) !== 1) {
			return null;
		}
		return new self((int)$m[1], $m[2], $m[3], isset($m[4]) ? (int)$m[4] : null);
	}

	public function __toString(): string {
		return $this->number . '-' . $this->fingerprint . '-' . $this->month . ($this->afterId === null ? '' : '-' . $this->afterId);
	}
}
