<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use DateTimeImmutable;
use DateTimeZone;
use Sabre\VObject\Component\VCalendar;
use Sabre\VObject\Component\VEvent;
use Sabre\VObject\InvalidDataException;
use Sabre\VObject\ParseException;
use Sabre\VObject\Property\ICalendar\DateTime as DateTimeProperty;
use Sabre\VObject\Reader;

/**
 * An event's iCalendar text (RFC 5545), read and written property by property: whatever the app does not know
 * stays as it is.
 */
final class EventText {
	/** What wrote it, as iCalendar wants it named. */
	public const PRODUCT = '-//Verband//Nextcloud//DE';

	private const SIMPLE = [
		'title' => 'SUMMARY', 'location' => 'LOCATION', 'description' => 'DESCRIPTION', 'url' => 'URL',
		'conference' => 'CONFERENCE', 'stop' => 'X-VERBAND-STOP',
	];

	private function __construct(
		public readonly VCalendar $calendar,
		public readonly VEvent $master,
	) {
	}

	public static function create(string $uid): self {
		$calendar = new VCalendar(['PRODID' => self::PRODUCT]);
		$master = $calendar->add('VEVENT', ['UID' => $uid]);
		assert($master instanceof VEvent);
		return new self($calendar, $master);
	}

	/**
	 * @throws InvalidDataException when it is no iCalendar text with one event (and its changed dates)
	 */
	public static function parse(string $text): self {
		if (preg_match_all('/^BEGIN:VCALENDAR\s*$/mi', $text) !== 1) {
			throw new InvalidDataException('Not exactly one VCALENDAR');
		}
		try {
			$calendar = Reader::read($text, Reader::OPTION_FORGIVING);
		} catch (ParseException $e) {
			throw new InvalidDataException('Not an iCalendar text', 0, $e);
		}
		if (!$calendar instanceof VCalendar) {
			throw new InvalidDataException('Not a VCALENDAR');
		}
		$events = $calendar->select('VEVENT');
		$uids = array_unique(array_map(static fn ($event): string => (string)$event->UID, $events));
		$masters = array_filter($events, static fn ($event): bool => !isset($event->{'RECURRENCE-ID'}));
		if (count($uids) !== 1 || $uids === [''] || count($masters) > 1) {
			throw new InvalidDataException('Not exactly one event');
		}
		$master = array_values($masters)[0] ?? array_values($events)[0];
		assert($master instanceof VEvent);
		if (!$master->DTSTART instanceof DateTimeProperty) {
			throw new InvalidDataException('No DTSTART');
		}
		return new self($calendar, $master);
	}

	public function uid(): string {
		return (string)$this->master->UID;
	}

	public function setUid(string $uid): void {
		foreach ($this->calendar->select('VEVENT') as $event) {
			$event->UID = $uid;
		}
	}

	/** The value of one of the plain text fields, '' where there is none. */
	public function text(string $field): string {
		return (string)$this->master->{self::SIMPLE[$field]};
	}

	public function rrule(): ?string {
		return isset($this->master->RRULE) ? (string)$this->master->RRULE : null;
	}

	public function isRecurring(): bool {
		return isset($this->master->RRULE) || isset($this->master->RDATE);
	}

	/** Do its dates lie a month or more apart? */
	public function repeatsByMonths(): bool {
		return preg_match('/FREQ=(MONTHLY|YEARLY)/i', (string)$this->rrule()) === 1;
	}

	/** How many dates of the series were changed or left out. */
	public function exceptions(): int {
		$left = 0;
		foreach ($this->master->select('EXDATE') as $property) {
			$left += count($property->getParts());
		}
		return $left + count($this->calendar->select('VEVENT')) - 1;
	}

	/** The zone a series repeats in; the association's where the text names none. */
	public function zone(DateTimeZone $association): DateTimeZone {
		$start = $this->start($association);
		return $this->allDay() ? $association : $start->getTimezone();
	}

	public function allDay(): bool {
		return $this->property('DTSTART')?->hasTime() === false;
	}

	public function start(DateTimeZone $association): DateTimeImmutable {
		$property = $this->property('DTSTART') ?? throw new InvalidDataException('No DTSTART');
		return DateTimeImmutable::createFromInterface($property->getDateTime($association));
	}

	public function setTimes(EventTimes $times): void {
		foreach (['DTSTART' => $times->start, 'DTEND' => $times->end] as $name => $value) {
			$this->master->remove($name);
			$this->master->add($name, $times->allDay ? $value->format('Ymd') : $value, $times->allDay ? ['VALUE' => 'DATE'] : []);
		}
		$this->master->remove('DURATION');
	}

	public function set(string $field, ?string $value): void {
		$name = self::SIMPLE[$field];
		foreach ($this->alike($name) as $event) {
			$this->put($event, $name, $value, $field === 'conference' ? ['VALUE' => 'URI'] : []);
		}
	}

	public function setRrule(?string $rule): void {
		$this->put($this->master, 'RRULE', $rule);
		if ($rule === null) {
			foreach (['RDATE', 'EXDATE'] as $name) {
				$this->master->remove($name);
			}
			foreach ($this->changedDates() as $date) {
				$this->calendar->remove($date);
			}
		}
	}

	/** An UNTIL of another sort than DTSTART is read differently by every client: RFC 5545 §3.3.10 wants them alike. */
	public function alignUntil(DateTimeZone $association): void {
		$rule = $this->rrule() ?? '';
		if (preg_match('/UNTIL=(\d{8})(T\d{6})?(Z?)(?=;|$)/i', $rule, $m) !== 1) {
			return;
		}
		$utc = new DateTimeZone('UTC');
		$zone = match (true) {
			$m[3] !== '' => $utc,
			$this->allDay() => $association,
			default => $this->start($association)->getTimezone(),
		};
		$last = DateTimeImmutable::createFromFormat('!Ymd\THis', $m[1] . ($m[2] === '' ? 'T235959' : strtoupper($m[2])), $zone);
		if ($last === false) {
			return;
		}
		$midnight = $last->setTimezone($association);
		$until = match (true) {
			!$this->allDay() => $last->setTimezone($utc)->format('Ymd\THis\Z'),
			// the last day's beginning, written in UTC
			$midnight->format('His') === '000000' => $midnight->format('Ymd'),
			default => $m[1],
		};
		$this->put($this->master, 'RRULE', str_replace($m[0], 'UNTIL=' . $until, $rule));
	}

	/** @param list<string> $topics */
	public function setKind(EventKind $kind, array $topics): void {
		$this->put($this->master, 'X-VERBAND-KIND', $kind->value);
		foreach ($this->alike('CATEGORIES') as $event) {
			$event->remove('CATEGORIES');
			$event->add('CATEGORIES', [$kind->category(), ...$topics]);
		}
	}

	/** Marks a new version: LAST-MODIFIED, DTSTAMP and SEQUENCE of RFC 5545 §3.8.7. */
	public function touch(DateTimeImmutable $now): void {
		$stamp = $now->setTimezone(new DateTimeZone('UTC'));
		$sequence = isset($this->master->SEQUENCE) ? (int)(string)$this->master->SEQUENCE + 1 : 0;
		foreach (['DTSTAMP' => $stamp, 'LAST-MODIFIED' => $stamp, 'SEQUENCE' => (string)$sequence] as $name => $value) {
			$this->master->remove($name);
			$this->master->add($name, $value);
		}
		if (!isset($this->master->CREATED)) {
			$this->master->add('CREATED', $stamp);
		}
	}

	/** @return list<VEvent> */
	public function changedDates(): array {
		return array_values(array_filter(
			$this->calendar->select('VEVENT'),
			fn ($event): bool => $event instanceof VEvent && $event !== $this->master,
		));
	}

	public function serialize(): string {
		return $this->calendar->serialize();
	}

	/**
	 * The series, and those of its changed dates that say the same as it there: what is changed goes for them, too.
	 * @return list<VEvent>
	 */
	private function alike(string $name): array {
		$written = static fn (VEvent $event): array => array_map(static fn ($property): string => $property->serialize(), $event->select($name));
		$own = $written($this->master);
		return array_values(array_filter(
			[$this->master, ...$this->changedDates()],
			static fn (VEvent $event): bool => $written($event) === $own,
		));
	}

	/** @param array<string, string> $parameters */
	private function put(VEvent $event, string $name, ?string $value, array $parameters = []): void {
		$event->remove($name);
		if ($value !== null && $value !== '') {
			$event->add($name, $value, $parameters);
		}
	}

	private function property(string $name): ?DateTimeProperty {
		$property = $this->master->{$name};
		return $property instanceof DateTimeProperty ? $property : null;
	}
}
