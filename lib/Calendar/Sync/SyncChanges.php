<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

/** The answer to a sync: what to fetch, what to forget, and the token for the next time. */
final class SyncChanges {
	/**
	 * @param list<string> $present names
	 * @param list<string> $deleted names
	 * @param array<string, ViewObject> $objects what was read of those present, by name, without texts
	 */
	public function __construct(
		public readonly SyncToken $token,
		public readonly array $present,
		public readonly array $deleted = [],
		public readonly bool $isTruncated = false,
		public readonly array $objects = [],
	) {
	}

	/** @return array<string, mixed> as Sabre's ISyncCollection wants it */
	public function forSabre(): array {
		return [
			'syncToken' => (string)$this->token,
			'added' => [],
			'modified' => $this->present,
			'deleted' => $this->deleted,
			'result_truncated' => $this->isTruncated,
		];
	}
}
