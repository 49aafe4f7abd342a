<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Calendar\SeriesEnd;
use OCA\Verband\Platform\Clock;

/** How a call's series ends: dates that have begun stay, those that are meetings already are cancelled, later ones are not. */
final class CallEnding {
	public function __construct(
		private readonly CallDates $dates,
		private readonly Clock $clock,
	) {
	}

	/** @return array<string, string> what to change of its event, fields of the API's EventInput */
	public function of(DatedCall $dated): array {
		$now = $this->clock->now()->getTimestamp();
		$eventId = $dated->call->getEventId();
		$first = $this->dates->coming($eventId, 0, 1)[0] ?? null;
		if ($first === null || $first->start > $now) {
			return ['status' => 'cancelled'];
		}
		$starts = [];
		foreach ($this->dates->coming($eventId, $now, 10) as $date) {
			if ($date->meetingId !== null && $date->start > $now) {
				$starts[] = $this->original($date);
			}
		}
		return ['icalendar' => SeriesEnd::apply((string)$dated->event->getIcalendar(), max([$now, ...$starts]), $starts, $this->clock->zone())];
	}

	/** A date that was moved is known by when it was to be at first. */
	private function original(CallDate $date): int {
		return (new \DateTimeImmutable($date->recurrenceId, $this->clock->zone()))->getTimestamp();
	}
}
