<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCA\Verband\Calendar\Sync\ViewObject;

/**
 * An event's text as it leaves the house, line by line: to a phone all of it but what is other people's, into a feed
 * nothing but what is named here.
 */
final class Delivery {
	/** Raise it when the same row is to be delivered otherwise: phones start afresh, feeds are fetched anew. */
	public const VERSION = 2;
	/** People, and what is one person's own, which is put in again for that person. */
	private const OF_PEOPLE = '/^(?:ATTENDEE|ORGANIZER|CONTACT|CLASS|TRANSP|X-MOZ-.*)$/D';
	private const NOT_AS_STORED = '/^(?:ATTENDEE|ORGANIZER|CONTACT|CLASS|TRANSP|X-MOZ-|BEGIN:VALARM)/m';
	private const IN_FEEDS = [
		'SEQUENCE', 'DTSTART', 'DTEND', 'DURATION', 'RECURRENCE-ID', 'EXDATE', 'RDATE', 'RRULE',
		'SUMMARY', 'LOCATION', 'DESCRIPTION', 'CATEGORIES', 'URL',
	];

	/** A whole text for one person, with the UID that the event has in that person's calendar. */
	public function toPhone(ViewObject $object): string {
		if (self::isAsStored($object)) {
			return TimeZoneText::into($object->event->getIcalendar());
		}
		[$text, $vevents] = VeventLines::of($object->event->getIcalendar());
		$first = $object->event->getStatus() === EventStatus::Draft->value ? "CLASS:PRIVATE\r\n" : '';
		foreach ($vevents as $vevent) {
			$text .= "BEGIN:VEVENT\r\n" . $first;
			foreach ($vevent->properties as [$name, $line]) {
				$text .= match (true) {
					$name === 'UID' => VeventLines::fold('UID:' . $object->uid),
					preg_match(self::OF_PEOPLE, $name) === 1 => '',
					default => $line,
				};
			}
			foreach ($vevent->parts as [$name, $part]) {
				$text .= $name === 'VALARM' ? '' : $part;
			}
			$text .= ($object->personal->parts[$vevent->recurrenceId] ?? '') . "END:VEVENT\r\n";
		}
		$text = $object->reminder?->into($text, $object->event->getId(), $object->personal?->acknowledged()) ?? $text;
		return TimeZoneText::into($text . "END:VCALENDAR\r\n");
	}

	/**
	 * The VEVENTs alone, which their reader puts into a calendar with others.
	 * @param bool $withConference dial-in addresses are for those who are signed in
	 */
	public function toFeed(Event $event, string $uid, bool $withConference): string {
		$names = $withConference ? [...self::IN_FEEDS, 'CONFERENCE'] : self::IN_FEEDS;
		$stamp = gmdate('Ymd\THis\Z', $event->getUpdatedAt());
		$text = '';
		foreach (VeventLines::of($event->getIcalendar())[1] as $vevent) {
			$lines = '';
			$status = EventStatus::from($event->getStatus());
			foreach ($vevent->properties as [$name, $line]) {
				if (in_array($name, $names, true)) {
					$lines .= self::forAnybody($name, $line);
				}
				if ($name === 'STATUS' && $vevent->recurrenceId !== '' && trim($line) === 'STATUS:CANCELLED') {
					$status = EventStatus::Cancelled;
				}
			}
			$text .= "BEGIN:VEVENT\r\n" . VeventLines::fold('UID:' . $uid) . "DTSTAMP:$stamp\r\nLAST-MODIFIED:$stamp\r\n"
				. $lines . 'STATUS:' . $status->icalendar() . "\r\nEND:VEVENT\r\n";
		}
		return $text;
	}

	/** Of most texts nothing has to be left out and nothing added. */
	private static function isAsStored(ViewObject $object): bool {
		return $object->reminder === null && ($object->personal->parts ?? []) === [] && $object->uid === $object->event->getUid()
			&& $object->event->getStatus() !== EventStatus::Draft->value
			&& preg_match(self::NOT_AS_STORED, $object->event->getIcalendar()) !== 1;
	}

	/** A line without what others' programs noted in its parameters, and no address but one of the web. */
	private static function forAnybody(string $name, string $line): string {
		$isLink = in_array($name, ['URL', 'CONFERENCE'], true);
		if (!$isLink && str_starts_with($line, $name . ':')) {
			return $line === "$name:\r\n" ? '' : $line;
		}
		if (preg_match('/^[A-Z-]+((?:;(?:[^":;]|"[^"]*")*)*):(.*)$/Ds', VeventLines::unfold($line), $m) !== 1) {
			return '';
		}
		[, $parameters, $value] = $m;
		if ($value === '' || ($isLink && preg_match('~^https?://[^\s\\\\\x00-\x1f]+$~iD', $value) !== 1)) {
			return '';
		}
		preg_match_all('/;(?:VALUE|TZID)=(?:[^":;]|"[^"]*")*/i', $parameters, $kept);
		return VeventLines::fold($name . implode('', $kept[0]) . ':' . $value);
	}
}
