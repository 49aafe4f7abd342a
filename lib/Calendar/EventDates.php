<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use DateTimeImmutable;
use DateTimeZone;

/**
 * The dates of an event at some moment, by their names: what hangs on a date knows it by event and RECURRENCE-ID.
 */
final class EventDates {
	/**
	 * @param list<string> $ids RECURRENCE-IDs as verband_occurrences has them, in order; '' for an event without repetition
	 * @param string $icalendar the event's text at that moment
	 * @param ?string $first the date that a part of a series begins with; null for the event's own beginning
	 */
	public function __construct(
		public readonly int $eventId,
		public readonly array $ids,
		private readonly string $icalendar,
		private readonly ?string $first = null,
	) {
	}

	/** That date and all that follow. */
	public function from(string $id): self {
		return new self($this->eventId, array_values(array_filter($this->ids, static fn (string $one): bool => $one >= $id)), $this->icalendar, $id);
	}

	public function text(): EventText {
		return EventText::parse($this->icalendar);
	}

	/**
	 * Each date's original start on the clock on the wall, as seconds that know no switch of clocks.
	 * @return array<string, int> by id
	 */
	public function times(EventText $text, DateTimeZone $association): array {
		$zone = $text->zone($association);
		$times = [];
		foreach ($this->ids as $id) {
			$times[$id] = $id === '' ? $this->begin($text, $association) : self::time($id, $zone);
		}
		return $times;
	}

	/** When it begins, on the same clock. */
	public function begin(EventText $text, DateTimeZone $association): int {
		return $this->first === null
			? self::onTheWall($text->start($association))
			: self::time($this->first, $text->zone($association));
	}

	private static function time(string $id, DateTimeZone $zone): int {
		return self::onTheWall((new DateTimeImmutable($id, $zone))->setTimezone($zone));
	}

	private static function onTheWall(DateTimeImmutable $at): int {
		return $at->getTimestamp() + $at->getOffset();
	}
}
