<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

use OCA\Verband\Calendar\OccurrenceIndex;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Problem;

/**
 * What a phone writes is looked at twice in a request: before Sabre's own plugins see it, and when it is stored. If
 * they left it as it was, it is read but once.
 */
final class WrittenTexts {
	/** @var array<string, WrittenEvent> the last one, by the text that was handed on */
	private array $handedOn = [];

	public function __construct(
		private readonly OccurrenceIndex $dates,
		private readonly Clock $clock,
	) {
	}

	/**
	 * As it is to be shown to others: repaired, so that they find nothing to refuse.
	 * @throws Problem
	 */
	public function repaired(string $data): string {
		$written = WrittenEvent::read($data, $this->clock->zone());
		$written->assertComputable($this->dates);
		$whole = $written->whole();
		$this->handedOn = [$whole => $written];
		return $whole;
	}

	/** @throws Problem */
	public function read(string $data): WrittenEvent {
		$known = $this->handedOn[$data] ?? null;
		// whoever gets it goes on writing in it
		$this->handedOn = [];
		return $known ?? WrittenEvent::read($data, $this->clock->zone());
	}
}
