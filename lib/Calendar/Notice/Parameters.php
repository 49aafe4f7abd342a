<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

/** What a notification carries besides its event: times and ids, as they were when it was written. */
final class Parameters {
	public function __construct(
		public readonly ?NotedDate $date = null,
		public readonly ?NotedDate $was = null,
		public readonly ?int $gliederungId = null,
		public readonly ?int $personId = null,
	) {
	}

	/** @return array<string, list<mixed>|int> as Nextcloud stores it, without texts */
	public function toArray(): array {
		return array_filter([
			'date' => self::times($this->date),
			'was' => self::times($this->was),
			'gliederung' => $this->gliederungId,
			'person' => $this->personId,
		], static fn (mixed $value): bool => $value !== null);
	}

	/** @param array<array-key, mixed> $stored */
	public static function of(array $stored): self {
		return new self(
			self::date($stored['date'] ?? null),
			self::date($stored['was'] ?? null),
			isset($stored['gliederung']) ? (int)$stored['gliederung'] : null,
			isset($stored['person']) ? (int)$stored['person'] : null,
		);
	}

	/** @return ?list<mixed> */
	private static function times(?NotedDate $date): ?array {
		return $date === null ? null : [$date->start, $date->end, $date->startDate, $date->endDate];
	}

	private static function date(mixed $times): ?NotedDate {
		return is_array($times) && count($times) === 4 ? new NotedDate('', $times[0], $times[1], $times[2], $times[3], false, '') : null;
	}
}
