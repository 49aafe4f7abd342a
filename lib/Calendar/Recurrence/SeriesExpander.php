<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Recurrence;

use DateInterval;
use DateTimeImmutable;
use DateTimeZone;
use Sabre\VObject\Component\VCalendar;
use Sabre\VObject\Component\VEvent;
use Sabre\VObject\Property\ICalendar\DateTime as DateTimeProperty;

/**
 * From an iCalendar text to dates: the master's rule and RDATE, less EXDATE, with the changed dates (RECURRENCE-ID)
 * in their places. Bounded in steps (RuleExpander) and in number.
 */
final class SeriesExpander {
	/** What vobject itself takes at most (Settings::$maxRecurrences). */
	public const MAX_DATES = 3500;

	public function __construct(
		private readonly RuleExpander $rules = new RuleExpander(),
	) {
	}

	/**
	 * Every date from the event's beginning to the horizon; at least the first one, even behind the horizon.
	 *
	 * @param DateTimeZone $zone the association's, for floating times and days
	 * @return list<OccurrenceDate> in order of their original starts
	 * @throws UncomputableRule
	 * @throws InvalidRule
	 * @throws \Sabre\VObject\InvalidDataException
	 */
	public function expand(VCalendar $calendar, DateTimeZone $zone, DateTimeImmutable $horizon): array {
		[$master, $changed] = $this->parts($calendar, $zone);
		if ($master === null) {
			return array_values(array_map(fn (VEvent $event): OccurrenceDate => $this->date($event, $zone, true), $changed));
		}
		if (!isset($master->RRULE) && !isset($master->RDATE)) {
			return [$this->date($master, $zone, false)];
		}
		$dates = [];
		foreach ($this->starts($master, $zone, $horizon) as $id => $start) {
			$dates[$id] = isset($changed[$id])
				? $this->date($changed[$id], $zone, true)
				: $this->date($master, $zone, true, $start);
		}
		if (count($dates) > self::MAX_DATES) {
			throw UncomputableRule::becauseOfNumber(self::MAX_DATES);
		}
		return array_values($dates);
	}

	/**
	 * The date that the master (or the only event there is) stands for itself, whatever its rule.
	 * @throws \Sabre\VObject\InvalidDataException
	 */
	public function expandMaster(VCalendar $calendar, DateTimeZone $zone): OccurrenceDate {
		[$master, $changed] = $this->parts($calendar, $zone);
		$event = $master ?? array_values($changed)[0] ?? throw new \Sabre\VObject\InvalidDataException('No event');
		return $this->date($event, $zone, false);
	}

	/** Does the rule fall on a second day within 40 years of the start? */
	public function recurs(RecurrenceRule $rule, DateTimeImmutable $start): bool {
		$first = Day::of((int)$start->format('Y'), (int)$start->format('n'), (int)$start->format('j'));
		foreach ($this->rules->days($rule, $first, $first + 40 * 366) as $day) {
			if ($day !== $first) {
				return true;
			}
		}
		return false;
	}

	/**
	 * @return array{?VEvent, array<string, VEvent>} the master and the changed dates by recurrence id
	 */
	private function parts(VCalendar $calendar, DateTimeZone $zone): array {
		$master = null;
		$changed = [];
		foreach ($calendar->select('VEVENT') as $event) {
			if (!$event instanceof VEvent) {
				continue;
			}
			$id = $event->{'RECURRENCE-ID'};
			if ($id instanceof DateTimeProperty) {
				$changed[Moment::of($id, $zone)->recurrenceId()] = $event;
			} else {
				$master ??= $event;
			}
			if (count($changed) > self::MAX_DATES) {
				throw UncomputableRule::becauseOfNumber(self::MAX_DATES);
			}
		}
		return [$master, $changed];
	}

	/** @return array<string, Moment> by recurrence id */
	private function starts(VEvent $master, DateTimeZone $zone, DateTimeImmutable $horizon): array {
		$first = $this->moment($master->DTSTART, $zone);
		$left = $this->listed($master, 'EXDATE', $zone);
		$starts = [];
		foreach ($this->ruled($master, $first, $horizon) as $start) {
			$starts[$start->recurrenceId()] = $start;
			if (count($starts) > self::MAX_DATES) {
				throw UncomputableRule::becauseOfNumber(self::MAX_DATES);
			}
		}
		foreach ($this->listed($master, 'RDATE', $zone) as $id => $start) {
			if ($start->instant() <= $horizon) {
				$starts[$id] = $start;
			}
		}
		return array_diff_key($starts, $left);
	}

	/** @return \Generator<Moment> */
	private function ruled(VEvent $master, Moment $first, DateTimeImmutable $horizon): \Generator {
		$text = isset($master->RRULE) ? (string)$master->RRULE : '';
		if ($text === '') {
			yield $first;
			return;
		}
		$rule = RecurrenceRule::parse($text);
		$last = intdiv($horizon->getTimestamp(), 86400);
		foreach ($this->rules->days($rule, $first->day(), $last) as $day) {
			$start = $first->onDay($day);
			if (!$start->isWithin($rule->until) && $day !== $first->day()) {
				return;
			}
			yield $start;
		}
	}

	/** @return array<string, Moment> by recurrence id */
	private function listed(VEvent $event, string $name, DateTimeZone $zone): array {
		$found = [];
		foreach ($event->select($name) as $property) {
			if (!$property instanceof DateTimeProperty) {
				continue;
			}
			foreach (Moment::all($property, $zone) as $moment) {
				$found[$moment->recurrenceId()] = $moment;
			}
			if (count($found) > self::MAX_DATES) {
				throw UncomputableRule::becauseOfNumber(self::MAX_DATES);
			}
		}
		return $found;
	}

	private function date(VEvent $event, DateTimeZone $zone, bool $inSeries, ?Moment $at = null): OccurrenceDate {
		$own = $this->moment($event->DTSTART, $zone);
		$start = $at ?? $own;
		$end = $start->plus($this->length($event, $own, $zone));
		$id = $event->{'RECURRENCE-ID'};
		$changed = $id instanceof DateTimeProperty;
		return new OccurrenceDate(
			match (true) {
				!$inSeries => '',
				$changed => Moment::of($id, $zone)->recurrenceId(),
				default => $start->recurrenceId(),
			},
			$start->instantIn($zone),
			$end->instantIn($zone),
			$start->allDay ? $start->date() : null,
			$start->allDay ? $end->date() : null,
			$changed && strtoupper((string)$event->STATUS) === 'CANCELLED',
			$changed && (string)$event->SUMMARY !== '' ? (string)$event->SUMMARY : null,
			$changed && isset($event->LOCATION) ? (string)$event->LOCATION : null,
		);
	}

	/** Never negative: a DTEND before DTSTART, which some programs write, makes a moment without length. */
	private function length(VEvent $event, Moment $start, DateTimeZone $zone): DateInterval {
		if (isset($event->DTEND)) {
			$end = $this->moment($event->DTEND, $zone);
			$length = $this->naive($start)->diff($this->naive($end, $start));
			return $length->invert === 1 ? new DateInterval('PT0S') : $length;
		}
		if (isset($event->DURATION) && !str_starts_with((string)$event->DURATION, '-')) {
			try {
				return new DateInterval((string)$event->DURATION);
			} catch (\Exception $e) {
				throw new \Sabre\VObject\InvalidDataException('Not a DURATION', 0, $e);
			}
		}
		return new DateInterval($start->allDay ? 'P1D' : 'PT0S');
	}

	/** The wall clock time without its zone: lengths are measured on the clock on the wall. */
	private function naive(Moment $moment, ?Moment $inZoneOf = null): DateTimeImmutable {
		$local = $inZoneOf === null ? $moment->local : $moment->local->setTimezone($inZoneOf->local->getTimezone());
		return new DateTimeImmutable($local->format('Y-m-d\TH:i:s'), new DateTimeZone('UTC'));
	}

	private function moment(mixed $property, DateTimeZone $zone): Moment {
		if (!$property instanceof DateTimeProperty) {
			throw new \Sabre\VObject\InvalidDataException('DTSTART or DTEND is missing');
		}
		return Moment::of($property, $zone);
	}
}
