<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example;

use DateTimeImmutable;
use DateTimeZone;
use OCA\Verband\Preview\Example\Plan\PlannedEvent;
use OCA\Verband\Preview\Example\Plan\SeriesChange;
use Sabre\VObject\Component\VCalendar;
use Sabre\VObject\Component\VEvent;

/**
 * A series as iCalendar text, since single fields cannot say which of its dates are left out, moved or cancelled
 * (RFC 5545 §3.8.4.4, §3.8.5.1).
 */
final class SeriesText {
	public function of(PlannedEvent $event, string $uid): string {
		$calendar = new VCalendar(['PRODID' => '-//Verband//Nextcloud//DE']);
		$master = $this->add($calendar, $uid, $event, $event->start);
		$master->add('RRULE', (string)$event->fields['rrule']);
		$leftOut = [];
		foreach ($event->changes as $date => $change) {
			$start = new DateTimeImmutable($date . ' ' . $event->start->format('H:i'), $event->start->getTimezone());
			if ($change === SeriesChange::LeftOut) {
				$leftOut[] = $start;
				continue;
			}
			$changed = $this->add($calendar, $uid, $event, $change === SeriesChange::DayLater ? $start->modify('+1 day') : $start);
			$changed->add('RECURRENCE-ID', $start);
			if ($change === SeriesChange::Cancelled) {
				$changed->add('STATUS', 'CANCELLED');
			}
		}
		if ($leftOut !== []) {
			$master->add('EXDATE', $leftOut);
		}
		return $calendar->serialize();
	}

	private function add(VCalendar $calendar, string $uid, PlannedEvent $event, DateTimeImmutable $start): VEvent {
		$date = $calendar->add('VEVENT', [
			'UID' => $uid,
			'DTSTAMP' => $event->start->setTimezone(new DateTimeZone('UTC')),
			'DTSTART' => $start,
			'DTEND' => $start->add($event->start->diff($event->end)),
			'SUMMARY' => $event->fields['title'],
			'LOCATION' => $event->fields['location'],
		]);
		assert($date instanceof VEvent);
		return $date;
	}
}
