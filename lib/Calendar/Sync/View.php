<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

/** One of a person's calendars: the writable one of a Gliederung, or one of the two to read. */
final class View {
	public const OWN = 'own';
	public const STATE = 'state';
	private const BOARD = 'gliederung-';

	private function __construct(
		public readonly string $uri,
		public readonly ?int $gliederungId = null,
	) {
	}

	/** Everything that a Gliederung holds, drafts too, for its board. */
	public static function board(int $gliederungId): self {
		return new self(self::BOARD . $gliederungId, $gliederungId);
	}

	/** What the Gliederungen hold that the person belongs to. */
	public static function own(): self {
		return new self(self::OWN);
	}

	/** What else the person may see. */
	public static function state(): self {
		return new self(self::STATE);
	}

	public function isWritable(): bool {
		return $this->gliederungId !== null;
	}

	/** The name of an event here that no client has named. */
	public function defaultName(int $eventId): string {
		return ($this->isWritable() ? $this->uri : 'event') . '-' . $eventId . '.ics';
	}

	/** The event that a default name names. */
	public function eventNamed(string $name): ?int {
		$prefix = preg_quote($this->isWritable() ? $this->uri : 'event', '/');
		return preg_match('/^' . $prefix . '-([1-9]\d{0,17})\.ics$/D', $name, $m) === 1 ? (int)$m[1] : null;
	}

	public function name(int $eventId, EventState $state): string {
		return $state->files[$this->gliederungId ?? 0] ?? $this->defaultName($eventId);
	}
}
