<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Addendum;

use OCA\Verband\Meeting\Minutes\Version;

/** A row of verband_minutes_addenda: what was added to approved minutes, and never changed again. */
final class Addendum {
	/**
	 * @param int $number the first of its minutes is 1, whoever sees which of them
	 * @param int $at seconds since 1970
	 * @param string $text as it was typed
	 * @param array<string, string> $records Markdown by version, word for word as it was filed; empty for one from a time
	 *                                       when addenda were not filed
	 * @param array<string, array{id: string, sha256: string}> $files by version and ending, as those of minutes
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $meetingId,
		public readonly int $number,
		public readonly int $at,
		public readonly ?int $personId,
		public readonly string $text,
		public readonly array $records = [],
		public readonly array $files = [],
	) {
	}

	/** @param array<string, string> $records */
	public function with(array $records): self {
		return new self($this->id, $this->meetingId, $this->number, $this->at, $this->personId, $this->text, $records, $this->files);
	}

	/** SHA-256 over its Markdown; null where there is none, for these readers or yet. */
	public function hash(Version $version): ?string {
		return isset($this->records[$version->value]) ? hash('sha256', $this->records[$version->value]) : null;
	}
}
