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
	private const TIMES = ['DTSTART', 'DTEND', 'RECURRENCE-ID', 'EXDATE', 'RDATE'];
	/** Links of the time zone database that PHP takes for offsets without summer time. */
	private const ABBREVIATED = [
		'CET' => 'Europe/Brussels', 'MET' => 'Europe/Brussels', 'EET' => 'Europe/Athens', 'WET' => 'Europe/Lisbon',
		'EST' => 'America/Panama', 'MST' => 'America/Phoenix', 'HST' => 'Pacific/Honolulu',
	];

	public static function repair(EventText $text, DateTimeZone $association): void {
		foreach ($text->calendar->select('VEVENT') as $event) {
			foreach ($event instanceof VEvent ? $event->children() : [] as $property) {
				if ($property instanceof DateTimeProperty) {
					self::nameDay($property);
					self::nameZone($property, $text, $association);
				}
			}
		}
		self::nameAlike($text, $association);
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

	/** Programs bring zones of their own under their own names; a time without any is meant in the association's. */
	private static function nameZone(DateTimeProperty $property, EventText $text, DateTimeZone $association): void {
		$zone = $property['TZID'];
		$name = $zone instanceof Parameter ? $zone->getValue() : null;
		if (str_ends_with($property->getValue(), 'Z')) {
			unset($property['TZID']);
			return;
		}
		$isDay = !$property->hasTime() || preg_grep('/^\d{8}$/D', $property->getParts()) !== [];
		if ($isDay || ($name === null ? !in_array($property->name, self::TIMES, true) : TimeZoneText::isNamed($name))) {
			return;
		}
		$own = $name === null ? $association : self::zone($name, $text, $association);
		$property->setDateTimes(array_map(
			static fn (string $wall): DateTimeImmutable => self::named(DateTimeParser::parseDateTime($wall, $own), $association),
			$property->getParts(),
		));
	}

	/** By its own name, or by what the text says about it; a zone that nobody knows is taken for the association's. */
	private static function zone(string $name, EventText $text, DateTimeZone $association): DateTimeZone {
		try {
			return TimeZoneUtil::getTimeZone(self::ABBREVIATED[strtoupper($name)] ?? $name, $text->calendar, true);
		} catch (\Exception) {
			return $association;
		}
	}

	private static function named(DateTimeImmutable $at, DateTimeZone $association): DateTimeImmutable {
		$isNamed = in_array($at->getTimezone()->getName(), DateTimeZone::listIdentifiers(), true);
		return $isNamed ? $at : $at->setTimezone($association);
	}

	/** The dates that are left out or changed are named as the series begins: by days, or with its time. */
	private static function nameAlike(EventText $text, DateTimeZone $association): void {
		$start = $text->master->DTSTART;
		$changed = array_map(static fn ($event): mixed => $event->{'RECURRENCE-ID'}, $text->calendar->select('VEVENT'));
		foreach ([...$text->master->select('EXDATE'), ...$changed] as $named) {
			if (!$start instanceof DateTimeProperty || !$named instanceof DateTimeProperty) {
				continue;
			}
			$at = DateTimeImmutable::createFromInterface($start->getDateTime($association));
			$days = preg_grep('/^\d{8}$/D', $named->getParts());
			if ($start->hasTime() && $days !== []) {
				unset($named['VALUE']);
				$named->setDateTimes(array_map(static fn (string $part): DateTimeImmutable => strlen($part) === 8
					? $at->setDate((int)substr($part, 0, 4), (int)substr($part, 4, 2), (int)substr($part, 6))
					: DateTimeParser::parseDateTime($part, $at->getTimezone()), $named->getParts()));
			} elseif (!$start->hasTime() && count($days) !== count($named->getParts())) {
				$moments = array_values($named->getDateTimes($association));
				$named['VALUE'] = 'DATE';
				$named->setDateTimes(array_map(static fn (\DateTimeInterface $moment): DateTimeImmutable => self::local($moment, $association), $moments));
			}
		}
	}

	/** Midnight somewhere is written in UTC by some. */
	private static function local(\DateTimeInterface $moment, DateTimeZone $association): DateTimeImmutable {
		$at = DateTimeImmutable::createFromInterface($moment);
		return $at->getTimezone()->getName() === 'UTC' ? $at->setTimezone($association) : $at;
	}
}
