<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

/** A row of verband_presence: somebody is, or was, there from when to when. */
final class Stay {
	/**
	 * @param int $from seconds since 1970
	 * @param ?int $until null: still there
	 * @param bool $confirmed by who chairs the sitting; only then it counts
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $personId,
		public readonly int $from,
		public readonly ?int $until,
		public readonly bool $confirmed,
	) {
	}

	/** @param array<string, mixed> $row */
	public static function fromRow(array $row): self {
		return new self(
			(int)$row['id'], (int)$row['person_id'], (int)$row['from_ts'],
			$row['until_ts'] === null ? null : (int)$row['until_ts'], (bool)$row['confirmed'],
		);
	}
}
