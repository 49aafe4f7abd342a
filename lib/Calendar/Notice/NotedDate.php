<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

/** A date of an event as it was once, or is. */
final class NotedDate {
	/** @param string $id RECURRENCE-ID, '' for the only date */
	public function __construct(
		public readonly string $id,
		public readonly int $start,
		public readonly int $end,
		public readonly ?string $startDate,
		public readonly ?string $endDate,
		public readonly bool $cancelled,
		public readonly string $place,
	) {
	}

	public function isWhen(self $other): bool {
		return [$this->start, $this->end, $this->startDate, $this->endDate] === [$other->start, $other->end, $other->startDate, $other->endDate];
	}

	/** @return list<mixed> */
	public function toArray(): array {
		return [$this->id, $this->start, $this->end, $this->startDate, $this->endDate, $this->cancelled, $this->place];
	}

	/** @param array<array-key, mixed> $values as toArray() gave them */
	public static function fromArray(array $values): self {
		return new self(...array_values($values));
	}
}
