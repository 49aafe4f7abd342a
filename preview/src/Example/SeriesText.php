<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example;

use DateTimeImmutable;
use OCA\Verband\Preview\Example\Plan\PlannedEvent;
use OCA\Verband\Preview\Example\Plan\SeriesChange;
use Sabre\VObject\Component\VCalendar;
use Sabre\VObject\Component\VEvent;

/**
 * Adds to a stored series what single fields cannot say: dates left out, moved or cancelled (RFC 5545 §3.8.4.4, §3.8.5.1).
 */
final class SeriesText {
	public function change(VCalendar $calendar, PlannedEvent $event): string {
		$master = $calendar->select('VEVENT')[0];
		assert($master instanceof VEvent);
		$leftOut = [];
		foreach ($event->changes as $date => $change) {
			$start = new DateTimeImmutable($date . ' ' . $event->start->format('H:i'), $event->start->getTimezone());
			if ($change === SeriesChange::LeftOut) {
				$leftOut[] = $start;
			} else {
				$this->override($calendar, (string)$master->select('UID')[0], $event, $start, $change);
			}
		}
		if ($leftOut !== []) {
			$master->add('EXDATE', $leftOut);
		}
		return $calendar->serialize();
	}

	private function override(VCalendar $calendar, string $uid, PlannedEvent $event, DateTimeImmutable $start, SeriesChange $change): void {
		$new = $change === SeriesChange::DayLater ? $start->modify('+1 day') : $start;
		$date = $calendar->add('VEVENT', [
			'UID' => $uid,
			'SUMMARY' => (string)$event->fields['title'],
			'LOCATION' => (string)($event->fields['location'] ?? ''),
		]);
		assert($date instanceof VEvent);
		$date->add('RECURRENCE-ID', $start);
		$date->add('DTSTART', $new);
		$date->add('DTEND', $new->add($event->start->diff($event->end)));
		if ($change === SeriesChange::Cancelled) {
			$date->add('STATUS', 'CANCELLED');
		}
	}
}
