<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCA\Verband\Calendar\Recurrence\DatePairs;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Problem;
use OCP\EventDispatcher\IEventDispatcher;

/**
 * Carries along what hangs on dates when these get other names, and holds dates that something hangs on. To be used
 * inside the transaction of the change.
 */
final class OccurrenceMoves {
	public function __construct(
		private readonly OccurrenceMapper $occurrences,
		private readonly IEventDispatcher $dispatcher,
		private readonly EventHolds $holds,
		private readonly OccurrenceIndex $index,
		private readonly Clock $clock,
	) {
	}

	/** The dates of an event as they are stored. */
	public function dates(Event $event): EventDates {
		$ids = $event->getRecurrence() === EventService::NOT_RECURRING ? [''] : $this->occurrences->ids($event->getId());
		return new EventDates($event->getId(), $ids, $event->getIcalendar());
	}

	/**
	 * An event's dates have been written anew.
	 * @throws Problem held, if something hangs on a date that is no more
	 */
	public function follow(EventDates $before, EventDates $after): void {
		if ($before->ids !== $after->ids) {
			$this->assertFree($before, $this->carry($before, $after));
		}
	}

	/**
	 * Dates of one event have become dates of another, or of itself.
	 * @return list<string> what has found no new place, though it would lie before the horizon
	 */
	public function carry(EventDates $before, EventDates $after): array {
		[$old, $new, $zone] = [$before->text(), $after->text(), $this->clock->zone()];
		$times = $before->times($old, $zone);
		$stretch = $after->begin($new, $zone) - $before->begin($old, $zone);
		$pairs = DatePairs::between($times, $after->times($new, $zone), $stretch, $old->repeatsByMonths() && $new->repeatsByMonths());
		$moves = $this->moves($before->eventId, $after->eventId, $pairs);
		if ($moves !== []) {
			$this->dispatcher->dispatchTyped(new OccurrencesMoved($moves));
		}
		$horizon = $this->index->horizon()->getTimestamp() - max(0, $stretch);
		return array_values(array_filter(
			array_diff($before->ids, array_map(strval(...), array_keys($pairs))),
			static fn (string $id): bool => $times[$id] < $horizon,
		));
	}

	/**
	 * @param list<string> $gone
	 * @throws Problem held
	 */
	public function assertFree(EventDates $dates, array $gone): void {
		if ($gone !== [] && $this->holds->isHeld($dates->eventId, $gone)) {
			throw Problem::held();
		}
	}

	/**
	 * What goes ahead begins at the end, what goes back at the beginning: so each comes to a place that has been left.
	 * @param array<string, string> $pairs in order
	 * @return list<OccurrenceMove>
	 */
	private function moves(int $from, int $to, array $pairs): array {
		[$ahead, $back] = [[], []];
		foreach ($pairs as $old => $new) {
			$old = (string)$old;
			if ($from !== $to || $new < $old) {
				$back[] = new OccurrenceMove($from, $old, $to, $new);
			} elseif ($new > $old) {
				array_unshift($ahead, new OccurrenceMove($from, $old, $to, $new));
			}
		}
		return [...$ahead, ...$back];
	}
}
