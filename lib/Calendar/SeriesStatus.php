<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use Sabre\VObject\Component\VEvent;

/**
 * A series that is cancelled is so on its changed dates, too, since a phone asks each date for itself. A date that was
 * cancelled before the series stays so after it.
 */
final class SeriesStatus {
	/** Of a date of a cancelled series. */
	private const BY_ITSELF = 'X-VERBAND-CANCELLED-BY-ITSELF';

	/** @param EventStatus $was what the event was before */
	public static function write(EventText $text, EventStatus $status, EventStatus $was): void {
		self::set($text->master, 'STATUS', $status->icalendar());
		foreach ($text->changedDates() as $date) {
			$isCancelled = strtoupper(trim((string)$date->STATUS)) === EventStatus::Cancelled->icalendar();
			$byItself = isset($date->{self::BY_ITSELF}) || ($isCancelled && $was !== EventStatus::Cancelled);
			$marked = $byItself && $status === EventStatus::Cancelled;
			self::set($date, self::BY_ITSELF, $marked ? 'TRUE' : null);
			if ($status === EventStatus::Cancelled || isset($date->STATUS)) {
				self::set($date, 'STATUS', ($byItself ? EventStatus::Cancelled : $status)->icalendar());
			}
		}
	}

	private static function set(VEvent $event, string $name, ?string $value): void {
		$event->remove($name);
		if ($value !== null) {
			$event->add($name, $value);
		}
	}
}
