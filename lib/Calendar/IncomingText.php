<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use DateTimeZone;
use OCA\Verband\Calendar\Sync\PersonalParts;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;
use Sabre\VObject\Component;
use Sabre\VObject\Component\VCalendar;
use Sabre\VObject\Component\VEvent;
use Sabre\VObject\Property;
use Sabre\VObject\Property\ICalendar\Recur;

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
			IncomingTimes::repair($text, $association);
			self::complete($text->calendar);
			self::assertValid($text->calendar);
			$personal = PersonalParts::cut($text->calendar);
			if ($personal->size() > PersonalParts::MAX_BYTES) {
				throw self::problem(ErrorCode::TooLong);
			}
			$class = strtoupper(trim((string)$text->master->CLASS));
			foreach ($text->calendar->select('VEVENT') as $event) {
				assert($event instanceof VEvent);
				IncomingTimes::check($event, $association);
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

	/** Repaired and without people, but whole: for others that look at it before it is stored. */
	public function whole(): string {
		$calendar = clone $this->text->calendar;
		foreach ($calendar->select('VEVENT') as $event) {
			if ($this->class !== '' && !isset($event->{'RECURRENCE-ID'})) {
				$event->add('CLASS', $this->class);
			}
		}
		$this->personal->pasteInto($calendar);
		return $calendar->serialize();
	}

	/**
	 * What can be refused without parsing, since parsing it is what would hurt.
	 * @throws Problem too-long, not-text, rrule-not-computable, bad-icalendar
	 */
	public static function bound(string $data): void {
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

	/** What every program has to write and some do not. */
	private static function complete(VCalendar $calendar): void {
		foreach (['VERSION' => '2.0', 'PRODID' => EventText::PRODUCT] as $name => $value) {
			if (!isset($calendar->{$name})) {
				$calendar->add($name, $value);
			}
		}
		foreach ($calendar->select('VEVENT') as $event) {
			if (!isset($event->DTSTAMP)) {
				$event->add('DTSTAMP', gmdate('Ymd\THis\Z'));
			}
		}
	}

	/** What is not as RFC 5545 wants it would break others' programs; rules are looked at when they are reckoned. */
	private static function assertValid(VCalendar $calendar): void {
		foreach ($calendar->validate() as $finding) {
			if ($finding['level'] > 2 && !$finding['node'] instanceof Recur) {
				throw self::problem(ErrorCode::BadIcalendar);
			}
		}
	}

	private static function problem(ErrorCode $error): Problem {
		return Problem::invalid($error, 'icalendar');
	}
}
