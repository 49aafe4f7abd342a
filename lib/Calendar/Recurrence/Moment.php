<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Recurrence;

use DateTimeImmutable;
use DateTimeInterface;
use DateTimeZone;
use Sabre\VObject\Property\ICalendar\DateTime as DateTimeProperty;

/**
 * A DTSTART and its like: a wall clock time in a zone, or a day. Floating times are meant in the association's zone.
 */
final class Moment {
	private function __construct(
		public readonly DateTimeImmutable $local,
		public readonly bool $allDay,
	) {
	}

	/** @throws \Sabre\VObject\InvalidDataException when the text is no date */
	public static function of(DateTimeProperty $property, DateTimeZone $association): self {
		return new self(
			DateTimeImmutable::createFromInterface($property->getDateTime($association)),
			!$property->hasTime(),
		);
	}

	/**
	 * Every value of a property with several (EXDATE, RDATE).
	 * @return list<self>
	 */
	public static function all(DateTimeProperty $property, DateTimeZone $association): array {
		return array_map(
			static fn (DateTimeInterface $d): self => new self(DateTimeImmutable::createFromInterface($d), !$property->hasTime()),
			array_values($property->getDateTimes($association)),
		);
	}

	/** The same wall clock time on another day (days since 1970-01-01); in a gap of the clock it moves behind it. */
	public function onDay(int $day): self {
		[$year, $month, $monthDay] = Day::parts($day);
		return new self($this->local->setDate($year, $month, $monthDay)->setTime(
			(int)$this->local->format('H'), (int)$this->local->format('i'), (int)$this->local->format('s'),
		), $this->allDay);
	}

	public function day(): int {
		return Day::of((int)$this->local->format('Y'), (int)$this->local->format('n'), (int)$this->local->format('j'));
	}

	/** How this date is named within its series, see OccurrenceDate. */
	public function recurrenceId(): string {
		return $this->allDay ? $this->local->format('Ymd') : $this->instant()->format('Ymd\THis\Z');
	}

	public function instant(): DateTimeImmutable {
		return $this->local->setTimezone(new DateTimeZone('UTC'));
	}

	/** Midnight of a day in the association's zone, as an instant; the instant itself for a time. */
	public function instantIn(DateTimeZone $association): DateTimeImmutable {
		return $this->allDay
			? (new DateTimeImmutable($this->local->format('Y-m-d'), $association))->setTimezone(new DateTimeZone('UTC'))
			: $this->instant();
	}

	/** A wall clock length later, so that an evening stays an evening when the clocks change. */
	public function plus(\DateInterval $length): self {
		return new self($this->local->add($length), $this->allDay);
	}

	public function date(): string {
		return $this->local->format('Y-m-d');
	}

	public function isWithin(?string $until): bool {
		if ($until === null) {
			return true;
		}
		if (str_ends_with($until, 'Z') && !$this->allDay) {
			return $this->instant()->format('Ymd\THis\Z') <= $until;
		}
		$own = strlen($until) === 8 || $this->allDay ? $this->local->format('Ymd') : $this->local->format('Ymd\THis');
		return $own <= ($this->allDay ? substr($until, 0, 8) : $until);
	}
}
