<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use DateInterval;
use DateTimeImmutable;
use DateTimeZone;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;
use Sabre\VObject\Component\VEvent;
use Sabre\VObject\Property\ICalendar\DateTime as DateTimeProperty;

/**
 * Moves an event to other times. In a series the dates that were left out or changed go along, by the same stretch
 * of the clock on the wall, since they are named by their original starts.
 */
final class SeriesShift {
	/** @throws Problem when a series with exceptions should change between times and whole days */
	public function move(EventText $text, EventTimes $times, DateTimeZone $association): void {
		if ($text->master->DTSTART instanceof DateTimeProperty && $text->exceptions() > 0) {
			if ($text->allDay() !== $times->allDay) {
				throw Problem::invalid(ErrorCode::Invalid, 'allDay');
			}
			$by = $this->naive($text->start($association))->diff($this->naive($times->start));
			$this->shiftExceptions($text, $by, $times->start->getTimezone(), $association);
		}
		$text->setTimes($times);
	}

	private function shiftExceptions(EventText $text, DateInterval $by, DateTimeZone $zone, DateTimeZone $association): void {
		foreach ($text->calendar->select('VEVENT') as $event) {
			if (!$event instanceof VEvent) {
				continue;
			}
			$names = $event === $text->master ? ['EXDATE', 'RDATE'] : ['RECURRENCE-ID', 'DTSTART', 'DTEND'];
			foreach ($names as $name) {
				foreach ($event->select($name) as $property) {
					if ($property instanceof DateTimeProperty) {
						$this->shift($property, $by, $zone, $association);
					}
				}
			}
		}
	}

	private function shift(DateTimeProperty $property, DateInterval $by, DateTimeZone $zone, DateTimeZone $association): void {
		$hasTime = $property->hasTime();
		$moved = array_map(
			fn (\DateTimeInterface $at): DateTimeImmutable => new DateTimeImmutable(
				$this->naive(DateTimeImmutable::createFromInterface($at)->setTimezone($hasTime ? $zone : $at->getTimezone()))
					->add($by)->format('Y-m-d\TH:i:s'),
				$zone,
			),
			$property->getDateTimes($association),
		);
		$property->setDateTimes($moved);
		if (!$hasTime) {
			$property['VALUE'] = 'DATE';
			$property->setParts(array_map(static fn (DateTimeImmutable $at): string => $at->format('Ymd'), $moved));
		}
	}

	private function naive(DateTimeImmutable $at): DateTimeImmutable {
		return new DateTimeImmutable($at->format('Y-m-d\TH:i:s'), new DateTimeZone('UTC'));
	}
}
