<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use DateTimeImmutable;
use DateTimeZone;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;
use Sabre\VObject\Component\VEvent;
use Sabre\VObject\DateTimeParser;
use Sabre\VObject\Parameter;
use Sabre\VObject\Property\ICalendar\DateTime as DateTimeProperty;
use Sabre\VObject\Property\ICalendar\Duration;
use Sabre\VObject\TimeZoneUtil;

/** The times of a text from outside, in time zones that have a name everywhere, and days that say that they are days. */
final class IncomingTimes {
	public static function repair(EventText $text, DateTimeZone $association): void {
		foreach ($text->calendar->select('VEVENT') as $event) {
			foreach ($event instanceof VEvent ? $event->children() : [] as $property) {
				if ($property instanceof DateTimeProperty) {
					self::nameDay($property);
					self::nameZone($property, $text, $association);
				}
			}
		}
		self::timeLeftOut($text->master, $association);
		// ours are written anew at delivery
		$text->calendar->remove('VTIMEZONE');
	}

	/** @throws Problem bad-icalendar and those of EventTimes */
	public static function check(VEvent $event, DateTimeZone $association): void {
		if (!$event->DTSTART instanceof DateTimeProperty) {
			throw Problem::invalid(ErrorCode::BadIcalendar, 'icalendar');
		}
		$start = $event->DTSTART->getDateTime($association);
		$end = match (true) {
			$event->DTEND instanceof DateTimeProperty => $event->DTEND->getDateTime($association),
			$event->DURATION instanceof Duration => $start->add($event->DURATION->getDateInterval()),
			default => $start,
		};
		EventTimes::assertWithin($start, $end, 'icalendar');
	}

	/** A start or an end that is a day without saying so. */
	private static function nameDay(DateTimeProperty $property): void {
		if (in_array($property->name, ['DTSTART', 'DTEND', 'RECURRENCE-ID'], true) && preg_match('/^\d{8}$/D', $property->getValue()) === 1) {
			unset($property['TZID']);
			$property['VALUE'] = 'DATE';
		}
	}

	/** Programs bring zones of their own under their own names. */
	private static function nameZone(DateTimeProperty $property, EventText $text, DateTimeZone $association): void {
		$zone = $property['TZID'];
		if (!$zone instanceof Parameter || isset(self::known()[$zone->getValue()])) {
			return;
		}
		$own = self::zone($zone->getValue(), $text, $association);
		$property->setDateTimes(array_map(
			static fn (string $wall): DateTimeImmutable => self::named(DateTimeParser::parseDateTime($wall, $own), $association),
			$property->getParts(),
		));
	}

	/** By its own name, or by what the text says about it; a zone that nobody knows is taken for the association's. */
	private static function zone(string $name, EventText $text, DateTimeZone $association): DateTimeZone {
		try {
			return TimeZoneUtil::getTimeZone($name, $text->calendar, true);
		} catch (\InvalidArgumentException) {
			return $association;
		}
	}

	private static function named(DateTimeImmutable $at, DateTimeZone $association): DateTimeImmutable {
		$isNamed = in_array($at->getTimezone()->getName(), DateTimeZone::listIdentifiers(), true);
		return $isNamed ? $at : $at->setTimezone($association);
	}

	/** Some leave a day out of a series where the standard wants the time: on that day, what the series begins with. */
	private static function timeLeftOut(VEvent $master, DateTimeZone $association): void {
		$start = $master->DTSTART;
		if (!$start instanceof DateTimeProperty || !$start->hasTime()) {
			return;
		}
		foreach ($master->select('EXDATE') as $left) {
			if ($left instanceof DateTimeProperty && preg_grep('/^\d{8}$/D', $left->getParts()) !== []) {
				$at = DateTimeImmutable::createFromInterface($start->getDateTime($association));
				unset($left['VALUE']);
				$left->setDateTimes(array_map(
					static fn (string $part): DateTimeImmutable => strlen($part) === 8
						? $at->setDate((int)substr($part, 0, 4), (int)substr($part, 4, 2), (int)substr($part, 6))
						: DateTimeParser::parseDateTime($part, $at->getTimezone()),
					$left->getParts(),
				), $start->isFloating());
			}
		}
	}

	/** @return array<string, int> names as keys */
	private static function known(): array {
		static $known = null;
		return $known ??= array_flip(DateTimeZone::listIdentifiers(DateTimeZone::ALL_WITH_BC));
	}
}
