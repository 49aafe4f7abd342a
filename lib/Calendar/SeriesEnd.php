<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use DateTimeImmutable;
use DateTimeZone;
use Sabre\VObject\Component\VEvent;
use Sabre\VObject\Property\ICalendar\DateTime as DateTimeProperty;
use Sabre\VObject\Property\ICalendar\Recur;

/**
 * A series that ends: no date after a moment, and those that stand before it and were still to come are cancelled. What
 * was before stays as it is.
 */
final class SeriesEnd {
	/**
	 * @param int $last seconds since 1970: the last date that there may be
	 * @param list<int> $cancelled original starts of those to come that stay, to be seen as cancelled
	 */
	public static function apply(string $icalendar, int $last, array $cancelled, DateTimeZone $association): string {
		$text = EventText::parse($icalendar);
		$changed = self::changed($text, $last, $association);
		$parts = isset($text->master->RRULE) && $text->master->RRULE instanceof Recur ? $text->master->RRULE->getParts() : [];
		unset($parts['COUNT']);
		$until = (new DateTimeImmutable('@' . $last))->setTimezone($text->allDay() ? $association : new DateTimeZone('UTC'));
		$text->master->RRULE = ['UNTIL' => $until->format($text->allDay() ? 'Ymd' : 'Ymd\THis\Z')] + $parts;
		foreach ($cancelled as $start) {
			$event = $changed[$start] ?? self::change($text, $start, $association);
			$event->STATUS = 'CANCELLED';
		}
		return $text->calendar->serialize();
	}

	/** @return array<int, VEvent> dates that were changed, by their original start; later ones go */
	private static function changed(EventText $text, int $last, DateTimeZone $association): array {
		$found = [];
		foreach ($text->calendar->select('VEVENT') as $event) {
			$id = $event->{'RECURRENCE-ID'};
			if (!$event instanceof VEvent || !$id instanceof DateTimeProperty) {
				continue;
			}
			$start = $id->getDateTime($association)->getTimestamp();
			if ($start > $last) {
				$text->calendar->remove($event);
			} else {
				$found[$start] = $event;
			}
		}
		return $found;
	}

	private static function change(EventText $text, int $start, DateTimeZone $association): VEvent {
		$event = clone $text->master;
		$times = ['RECURRENCE-ID' => $start, 'DTSTART' => $start];
		if ($event->DTEND instanceof DateTimeProperty) {
			$times['DTEND'] = $start + $event->DTEND->getDateTime($association)->getTimestamp() - $text->start($association)->getTimestamp();
		}
		foreach (['RRULE', 'RDATE', 'EXDATE'] as $name) {
			$event->remove($name);
		}
		$zone = $text->zone($association);
		$at = static fn (int $time): DateTimeImmutable => (new DateTimeImmutable('@' . $time))->setTimezone($zone);
		foreach ($times as $name => $time) {
			$event->remove($name);
			$event->add($name, $text->allDay() ? $at($time)->format('Ymd') : $at($time), $text->allDay() ? ['VALUE' => 'DATE'] : []);
		}
		$text->calendar->add($event);
		return $event;
	}
}
