<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

use OCA\Verband\Calendar\EventStatus;

/** What of an event people go by: does it take place, when and where. */
final class Snapshot {
	/** So many coming dates are looked at: who comes in two years is told by the calendar. */
	public const MOST_DATES = 60;

	/**
	 * @param list<NotedDate> $dates the coming ones, by their beginning
	 * @param ?int $following the event in which a series has gone on since
	 */
	public function __construct(
		public readonly EventStatus $status,
		public readonly bool $deleted,
		public readonly array $dates,
		public readonly ?int $following = null,
	) {
	}

	/** Do others than its hosts know of it? */
	public function isShown(): bool {
		return !$this->deleted && $this->status !== EventStatus::Draft;
	}

	public function takesPlace(): bool {
		return !$this->deleted && $this->status === EventStatus::Published;
	}

	/** @return list<NotedDate> those that have not ended */
	public function after(int $now): array {
		return array_values(array_filter($this->dates, static fn (NotedDate $date): bool => $date->end > $now));
	}

	public function goingOnIn(?int $following): self {
		return new self($this->status, $this->deleted, $this->dates, $following ?? $this->following);
	}

	public function toJson(): string {
		return json_encode([
			's' => $this->status->value,
			'x' => $this->deleted,
			'f' => $this->following,
			'd' => array_map(static fn (NotedDate $date): array => $date->toArray(), $this->dates),
		], JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
	}

	public static function fromJson(string $json): self {
		$stored = json_decode($json, true, 8, JSON_THROW_ON_ERROR);
		return new self(EventStatus::from($stored['s']), $stored['x'], array_map(NotedDate::fromArray(...), $stored['d']), $stored['f']);
	}
}
