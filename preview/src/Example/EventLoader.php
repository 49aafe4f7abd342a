<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example;

use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Calendar\Hosting;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Preview\Example\Plan\PlannedEvent;

/**
 * Enters the planned events the way a board would.
 */
final class EventLoader {
	/** Those that protect an event of the example. */
	private const GROUPS = ['frauenvernetzung'];

	public function __construct(
		private readonly EventService $events,
		private readonly Hosting $hosting,
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
				'lv-vorsitz', $writers[$event->by][0] ?? null, $all, $all, $all, groups: self::GROUPS, isLandesvorstand: true,
			);
			$stored = $this->create($viewers[$event->by], $ids[$event->by], $event);
			foreach ($event->hosts as $code => $accepted) {
				$this->hosting->add($viewers[$event->by], (int)$stored->getId(), $ids[$code], $accepted);
			}
		}
	}

	private function create(Viewer $viewer, int $gliederungId, PlannedEvent $event): Event {
		$fields = $event->input();
		if ($event->changes === []) {
			return $this->events->create($viewer, $gliederungId, $fields);
		}
		unset($fields['rrule']);
		$stored = $this->events->create($viewer, $gliederungId, $fields);
		$whole = array_diff_key($fields, array_flip(['start', 'end', 'allDay', 'timeZone']))
			+ ['icalendar' => $this->series->of($event, $stored->getUid())];
		return $this->events->update($viewer, (int)$stored->getId(), '*', $whole, static fn (): array => []);
	}
}
