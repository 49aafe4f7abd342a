<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\EventText;

/**
 * An event's text as one person's phone gets it: with the UID of that calendar, its time zones and what is the
 * person's own, without people. Mostly done on the text itself, since parsing costs more than all the rest.
 */
final class Delivery {
	/** Raise it when the same row is to be delivered otherwise: phones then start afresh. */
	public const VERSION = 1;
	private const PARSED = '/^(?:ATTENDEE|ORGANIZER|CLASS|TRANSP|X-MOZ-|BEGIN:VALARM|BEGIN:VTIMEZONE)/mi';

	public function text(ViewObject $object): string {
		$event = $object->event;
		$text = $event->getIcalendar();
		if ($object->personal !== null || preg_match(self::PARSED, $text) === 1) {
			$text = $this->cleaned($text, $object->personal);
		}
		if ($object->uid !== $event->getUid()) {
			$text = (string)preg_replace_callback(
				'/^UID:.*(?:\r\n[ \t].*)*\r\n/m',
				static fn (): string => self::line('UID:' . $object->uid),
				$text,
			);
		}
		if ($event->getStatus() === EventStatus::Draft->value) {
			$text = str_replace("BEGIN:VEVENT\r\n", "BEGIN:VEVENT\r\nCLASS:PRIVATE\r\n", $text);
		}
		return $this->withZones($text);
	}

	/** Folded at 75 octets, never within a character (RFC 5545 §3.1). */
	public static function line(string $text): string {
		$lines = [];
		while (strlen($text) > 74) {
			$part = mb_strcut($text, 0, 74, 'UTF-8');
			$lines[] = $part;
			$text = substr($text, strlen($part));
		}
		$lines[] = $text;
		return implode("\r\n ", $lines) . "\r\n";
	}

	private function cleaned(string $text, ?PersonalParts $personal): string {
		$read = EventText::parse($text);
		PersonalParts::cut($read->calendar);
		foreach ($read->calendar->select('VEVENT') as $event) {
			foreach (['ATTENDEE', 'ORGANIZER', 'CLASS'] as $name) {
				$event->remove($name);
			}
		}
		$read->calendar->remove('VTIMEZONE');
		$personal?->pasteInto($read->calendar);
		return $read->serialize();
	}

	private function withZones(string $text): string {
		preg_match_all('/;TZID="?([^":;\r\n]+)/', str_replace("\r\n ", '', $text), $zones);
		preg_match('/^DTSTART[^:\r\n]*:(\d{4})/m', $text, $start);
		$parts = '';
		foreach (array_unique($zones[1]) as $name) {
			$parts .= TimeZoneText::of($name, max(1990, (int)($start[1] ?? 2026)));
		}
		$at = strpos($text, "BEGIN:VEVENT\r\n");
		return $parts === '' || $at === false ? $text : substr($text, 0, $at) . $parts . substr($text, $at);
	}
}
