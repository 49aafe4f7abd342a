<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Platform;

use DateTime;
use DateTimeImmutable;
use DateTimeZone;
use OCP\AppFramework\Utility\ITimeFactory;

/** The wall clock, or a frozen one in tests. */
final class Clock implements ITimeFactory {
	private ?DateTimeImmutable $frozen = null;
	private DateTimeZone $zone;

	public function __construct() {
		$this->zone = new DateTimeZone('UTC');
	}

	public function freeze(?DateTimeImmutable $at): void {
		$this->frozen = $at;
	}

	#[\Override]
	public function getTime(): int {
		return $this->now()->getTimestamp();
	}

	#[\Override]
	public function getDateTime(string $time = 'now', ?DateTimeZone $timezone = null): DateTime {
		if ($this->frozen === null) {
			return new DateTime($time, $timezone);
		}
		$base = DateTime::createFromImmutable($this->now())->setTimezone($timezone ?? $this->zone);
		$base->modify($time);
		return $base;
	}

	#[\Override]
	public function withTimeZone(DateTimeZone $timezone): static {
		$other = clone $this;
		$other->zone = $timezone;
		return $other;
	}

	#[\Override]
	public function getTimeZone(?string $timezone = null): DateTimeZone {
		return $timezone === null ? $this->zone : new DateTimeZone($timezone);
	}

	#[\Override]
	public function now(): DateTimeImmutable {
		return ($this->frozen ?? new DateTimeImmutable('now'))->setTimezone($this->zone);
	}
}
