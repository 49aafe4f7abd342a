<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Feed;

use DateTimeImmutable;
use DateTimeZone;
use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventKind;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\EventText;
use Sabre\VObject\Component\VCalendar;
use Sabre\VObject\Component\VEvent;
use Sabre\VObject\Property\ICalendar\DateTime as DateTimeProperty;

/**
 * Copies an event into a feed, property by property: what is not named here does not leave the house, above all
 * nobody's name (ATTENDEE, ORGANIZER), no alarm and nothing of another client's.
 */
final class FeedComponents {
	private const TEXTS = ['SUMMARY', 'LOCATION', 'DESCRIPTION'];
	private const TIMES = ['DTSTART', 'DTEND', 'RECURRENCE-ID', 'EXDATE', 'RDATE'];

	/** @var array<string, int> earliest year by name of the zone */
	private array $zones = [];

	/** @param bool $withConference dial-in addresses are for those who are signed in */
	public function __construct(
		private readonly VCalendar $calendar,
		private readonly DateTimeZone $association,
		private readonly bool $withConference,
	) {
	}

	/** @throws \Sabre\VObject\InvalidDataException */
	public function add(Event $event, string $uid): void {
		$text = EventText::parse($event->getIcalendar());
		$components = array_map(
			fn (VEvent $from): VEvent => $this->component($from, $event, $uid),
			array_values(array_filter($text->calendar->select('VEVENT'), static fn ($one): bool => $one instanceof VEvent)),
		);
		foreach ($components as $component) {
			$this->calendar->add($component);
		}
	}

	/** @return array<string, int> the zones that were written, and the earliest year in each */
	public function zones(): array {
		return $this->zones;
	}

	private function component(VEvent $from, Event $event, string $uid): VEvent {
		$to = $this->calendar->createComponent('VEVENT', [], false);
		assert($to instanceof VEvent);
		$stamp = (new DateTimeImmutable('@' . $event->getUpdatedAt()))->setTimezone(new DateTimeZone('UTC'));
		$to->add('UID', $uid);
		$to->add('DTSTAMP', $stamp);
		$to->add('LAST-MODIFIED', $stamp);
		$to->add('SEQUENCE', (string)max(0, (int)(string)$from->SEQUENCE));
		foreach (self::TIMES as $name) {
			$this->times($from, $to, $name);
		}
		if (!isset($from->DTEND) && preg_match('/^\+?P[0-9DTHMSW]+$/D', (string)$from->DURATION) === 1) {
			$to->add('DURATION', (string)$from->DURATION);
		}
		if (isset($from->RRULE) && !isset($from->{'RECURRENCE-ID'})) {
			$to->add('RRULE', $this->rule((string)$from->RRULE, $from));
		}
		foreach (self::TEXTS as $name) {
			if ((string)$from->{$name} !== '') {
				$to->add($name, (string)$from->{$name});
			}
		}
		$to->add('CATEGORIES', [EventKind::from($event->getKind())->category(), ...$event->topicList()]);
		$to->add('STATUS', $this->status($from, $event)->icalendar());
		$this->links($from, $to);
		return $to;
	}

	private function status(VEvent $from, Event $event): EventStatus {
		$isCancelled = isset($from->{'RECURRENCE-ID'}) && strtoupper((string)$from->STATUS) === 'CANCELLED';
		return $isCancelled ? EventStatus::Cancelled : EventStatus::from($event->getStatus());
	}

	private function links(VEvent $from, VEvent $to): void {
		foreach ($this->withConference ? ['URL', 'CONFERENCE'] : ['URL'] as $name) {
			$address = (string)$from->{$name};
			if (preg_match('~^https?://[^\s\\\\\x00-\x1f]+$~iD', $address) === 1) {
				$to->add($name, $address, $name === 'CONFERENCE' ? ['VALUE' => 'URI'] : []);
			}
		}
	}

	private function times(VEvent $from, VEvent $to, string $name): void {
		foreach ($from->select($name) as $property) {
			if (!$property instanceof DateTimeProperty) {
				continue;
			}
			foreach ($property->getDateTimes($this->association) as $moment) {
				if ($property->hasTime()) {
					$to->add($name, $this->zoned(DateTimeImmutable::createFromInterface($moment)));
				} else {
					$to->add($name, $moment->format('Ymd'), ['VALUE' => 'DATE']);
				}
			}
		}
	}

	/** In a zone that has a name everywhere, else in UTC. */
	private function zoned(DateTimeImmutable $moment): DateTimeImmutable {
		$name = $moment->getTimezone()->getName();
		$isNamed = str_contains($name, '/') && !str_starts_with($name, 'Etc/');
		if (!$isNamed) {
			return $moment->setTimezone(new DateTimeZone('UTC'));
		}
		$year = (int)$moment->format('Y');
		$this->zones[$name] = min($year, $this->zones[$name] ?? $year);
		return $moment;
	}

	/** An UNTIL of another sort than DTSTART is read differently by every client: RFC 5545 §3.3.10 wants them alike. */
	private function rule(string $rule, VEvent $from): string {
		$start = $from->DTSTART;
		if (!$start instanceof DateTimeProperty || preg_match('/UNTIL=(\d{8})(T\d{6})?(Z?)/i', $rule, $m) !== 1) {
			return $rule;
		}
		$until = $m[1];
		if ($start->hasTime()) {
			$zone = $m[3] !== '' ? new DateTimeZone('UTC') : $start->getDateTime($this->association)->getTimezone();
			$last = new DateTimeImmutable($m[1] . ($m[2] === '' ? 'T235959' : $m[2]), $zone);
			$until = $last->setTimezone(new DateTimeZone('UTC'))->format('Ymd\THis\Z');
		}
		return str_replace($m[0], 'UNTIL=' . $until, $rule);
	}
}
