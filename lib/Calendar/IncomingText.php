<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use DateTimeImmutable;
use DateTimeZone;
use OCA\Verband\Calendar\Sync\PersonalParts;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;
use Sabre\VObject\Component;
use Sabre\VObject\Component\VEvent;
use Sabre\VObject\DateTimeParser;
use Sabre\VObject\Parameter;
use Sabre\VObject\Property;
use Sabre\VObject\Property\ICalendar\DateTime as DateTimeProperty;
use Sabre\VObject\Property\ICalendar\Duration;
use Sabre\VObject\TimeZoneUtil;

/**
 * An iCalendar text from outside, whether a browser or a phone sent it: bounded before it is parsed, without people,
 * with what is personal set apart, with time zones by their names, and with no link that harms.
 */
final class IncomingText {
	public const MAX_BYTES = 1_000_000;
	private const MAX_PARTS = 8000;
	private const MAX_DEPTH = 3;
	private const MAX_LINES = 60_000;
	private const MAX_TIMES = 30_000;
	private const MAX_UID = 255;
	private const LENGTHS = ['SUMMARY' => 255, 'LOCATION' => 255, 'DESCRIPTION' => 50_000];
	private const PARTS = ['VEVENT', 'VTIMEZONE'];
	/** People, and what programs show as it is; EXRULE went with RFC 2445 */
	private const UNWANTED = ['ATTENDEE', 'ORGANIZER', 'CONTACT', 'CLASS', 'X-ALT-DESC', 'STYLED-DESCRIPTION', 'EXRULE'];
	private const LINKS = ['URL' => 'url', 'CONFERENCE' => 'conference', 'ATTACH' => 'url', 'IMAGE' => 'url', 'LINK' => 'url', 'SOURCE' => 'url'];

	/** @param string $class the master's CLASS, upper case, '' where there is none */
	private function __construct(
		public readonly EventText $text,
		public readonly PersonalParts $personal,
		public readonly string $class,
	) {
	}

	/** @throws Problem too-long, not-text, rrule-not-computable, bad-icalendar and those of EventTimes */
	public static function read(string $data, DateTimeZone $association): self {
		self::bound($data);
		try {
			$text = EventText::parse($data);
			self::checkShape($text);
			self::nameZones($text, $association);
			$personal = PersonalParts::cut($text->calendar);
			if ($personal->size() > PersonalParts::MAX_BYTES) {
				throw self::problem(ErrorCode::TooLong);
			}
			$class = strtoupper(trim((string)$text->master->CLASS));
			foreach ($text->calendar->select('VEVENT') as $event) {
				assert($event instanceof VEvent);
				self::checkTimes($event, $association);
				self::clean($event);
			}
			return new self($text, $personal, $class);
		} catch (Problem $problem) {
			throw $problem;
		} catch (\Exception|\ValueError|\TypeError) {
			// the parser throws many sorts at hostile texts
			throw self::problem(ErrorCode::BadIcalendar);
		}
	}

	/** What can be refused without parsing, since parsing it is what would hurt. */
	private static function bound(string $data): void {
		if (strlen($data) > self::MAX_BYTES) {
			throw self::problem(ErrorCode::TooLong);
		}
		if (!mb_check_encoding($data, 'UTF-8') || preg_match('/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/', $data) === 1) {
			throw self::problem(ErrorCode::NotText);
		}
		// a folded line hides what it says from a search
		$lines = (string)preg_replace('/\r?\n[ \t]/', '', $data);
		if (substr_count($lines, "\n") > self::MAX_LINES) {
			throw self::problem(ErrorCode::TooLong);
		}
		if (preg_match_all('/(?<!\d)\d{8}(?!\d)/', $lines) > self::MAX_TIMES) {
			throw self::problem(ErrorCode::RruleNotComputable);
		}
		preg_match_all('/^(BEGIN|END):/mi', $lines, $marks);
		$depth = 0;
		foreach ($marks[1] as $mark) {
			$depth += strtoupper($mark) === 'BEGIN' ? 1 : -1;
			if ($depth > self::MAX_DEPTH || $depth < 0) {
				throw self::problem(ErrorCode::BadIcalendar);
			}
		}
		if (count($marks[1]) > 2 * self::MAX_PARTS) {
			throw self::problem(ErrorCode::BadIcalendar);
		}
	}

	private static function checkShape(EventText $text): void {
		foreach ($text->calendar->children() as $child) {
			if ($child instanceof Component && !in_array($child->name, self::PARTS, true)) {
				throw self::problem(ErrorCode::BadIcalendar);
			}
		}
		if (isset($text->master->{'RECURRENCE-ID'}) || strlen($text->uid()) > self::MAX_UID) {
			throw self::problem(ErrorCode::BadIcalendar);
		}
		$text->calendar->remove('METHOD');
	}

	/** Programs bring zones of their own under their own names; ours are written anew at delivery. */
	private static function nameZones(EventText $text, DateTimeZone $association): void {
		$known = array_flip(DateTimeZone::listIdentifiers(DateTimeZone::ALL_WITH_BC));
		foreach ($text->calendar->select('VEVENT') as $event) {
			foreach ($event instanceof VEvent ? $event->children() : [] as $property) {
				$zone = $property instanceof DateTimeProperty ? $property['TZID'] : null;
				if ($property instanceof DateTimeProperty && $zone instanceof Parameter && !isset($known[$zone->getValue()])) {
					$own = self::zone($zone->getValue(), $text, $association);
					$property->setDateTimes(array_map(
						static fn (string $wall): DateTimeImmutable => self::named(DateTimeParser::parseDateTime($wall, $own), $association),
						$property->getParts(),
					));
				}
			}
		}
		$text->calendar->remove('VTIMEZONE');
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

	private static function checkTimes(VEvent $event, DateTimeZone $association): void {
		if (!$event->DTSTART instanceof DateTimeProperty) {
			throw self::problem(ErrorCode::BadIcalendar);
		}
		$start = $event->DTSTART->getDateTime($association);
		$end = match (true) {
			$event->DTEND instanceof DateTimeProperty => $event->DTEND->getDateTime($association),
			$event->DURATION instanceof Duration => $start->add($event->DURATION->getDateInterval()),
			default => $start,
		};
		EventTimes::assertWithin($start, $end, 'icalendar');
	}

	private static function clean(VEvent $event): void {
		// the rule is the series' own: one of its dates has none
		$rules = isset($event->{'RECURRENCE-ID'}) ? ['RRULE', 'RDATE', 'EXDATE'] : [];
		foreach ([...self::UNWANTED, ...$rules] as $name) {
			$event->remove($name);
		}
		foreach ($event->children() as $property) {
			if ($property instanceof Property) {
				unset($property['ALTREP']);
			}
		}
		foreach (self::LENGTHS as $name => $most) {
			if (mb_strlen((string)$event->{$name}) > $most) {
				throw self::problem(ErrorCode::TooLong);
			}
		}
		foreach (self::LINKS as $name => $field) {
			foreach ($event->select($name) as $link) {
				if (!EventChange::isSafeLink((string)$link, $field)) {
					$event->remove($link);
				}
			}
		}
	}

	private static function problem(ErrorCode $error): Problem {
		return Problem::invalid($error, 'icalendar');
	}
}
