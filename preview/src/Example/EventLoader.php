<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example;

use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Preview\Example\Plan\PlannedEvent;
use Sabre\VObject\Component\VCalendar;
use Sabre\VObject\Reader;

/**
 * Enters the planned events the way a board would.
 */
final class EventLoader {
	public function __construct(
		private readonly EventService $events,
		private readonly SeriesText $series,
	) {
	}

	/**
	 * @param list<PlannedEvent> $planned
	 * @param array<string, int> $ids Gliederungen by code
	 * @param array<string, list<int>> $writers persons by code
	 */
	public function load(array $planned, array $ids, array $writers): void {
		$all = array_values($ids);
		$viewers = [];
		foreach ($planned as $event) {
			$viewers[$event->by] ??= new Viewer(
				'lv-vorsitz', $writers[$event->by][0] ?? null, $all, $all, $all, isLandesvorstand: true,
			);
			$stored = $this->events->create($viewers[$event->by], $ids[$event->by], $event->input());
			if ($event->changes !== []) {
				$this->change($viewers[$event->by], $stored, $event);
			}
			foreach ($event->hosts as $code => $accepted) {
				$this->events->addHost((int)$stored->getId(), $ids[$code], $accepted);
			}
		}
	}

	private function change(Viewer $viewer, Event $stored, PlannedEvent $event): void {
		$calendar = Reader::read($stored->getIcalendar());
		assert($calendar instanceof VCalendar);
		$this->events->update(
			$viewer, (int)$stored->getId(), '*', ['icalendar' => $this->series->change($calendar, $event)], static fn (): array => [],
		);
	}
}
