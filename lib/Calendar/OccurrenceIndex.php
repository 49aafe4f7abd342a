<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use DateTimeImmutable;
use DateTimeZone;
use OCA\Verband\Calendar\Recurrence\InvalidRule;
use OCA\Verband\Calendar\Recurrence\OccurrenceDate;
use OCA\Verband\Calendar\Recurrence\RecurrenceRule;
use OCA\Verband\Calendar\Recurrence\SeriesExpander;
use OCA\Verband\Calendar\Recurrence\UncomputableRule;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;
use Sabre\VObject\InvalidDataException;

/**
 * Keeps verband_occurrences true to the events: every date from an event's beginning to a horizon that only moves ahead.
 */
final class OccurrenceIndex {
	/** Months from today to which series are reckoned; read-only calendars show 18 of them. */
	public const HORIZON_MONTHS = 25;

	public function __construct(
		private readonly SeriesExpander $expander,
		private readonly OccurrenceMapper $occurrences,
		private readonly Clock $clock,
	) {
	}

	/** Writes the dates of an event whose text is stored. What cannot be computed has none. */
	public function write(Event $event): void {
		try {
			$text = EventText::parse($event->getIcalendar());
			$dates = $this->expander->expand($text->calendar, $this->clock->zone(), $this->horizon());
		} catch (UncomputableRule|InvalidRule|InvalidDataException) {
			$dates = [];
		}
		$this->occurrences->replace($event->getId(), $dates);
	}

	/**
	 * Takes from people only rules that phones, server and browser reckon alike, and that we can reckon to the end.
	 * @throws Problem bad-rrule, rrule-not-computable, bad-icalendar
	 */
	public function assertComputable(EventText $text, string $field): void {
		try {
			foreach ($text->master->select('RRULE') as $rrule) {
				$rule = RecurrenceRule::parse((string)$rrule);
				if (!$rule->isPlain() || ($rule->count ?? 0) > SeriesExpander::MAX_DATES) {
					throw UncomputableRule::becauseOfPart((string)$rrule);
				}
			}
			if (count($text->master->select('RRULE')) > 1) {
				throw UncomputableRule::becauseOfPart('RRULE twice');
			}
			$dates = $this->expander->expand($text->calendar, $this->clock->zone(), $this->horizon());
			if ($dates === [] || ($text->rrule() !== null && !$this->repeats($text, $dates))) {
				throw UncomputableRule::becauseOfPart('no dates');
			}
		} catch (InvalidRule) {
			throw Problem::invalid(ErrorCode::BadRrule, $field);
		} catch (UncomputableRule) {
			throw Problem::invalid(ErrorCode::RruleNotComputable, $field);
		} catch (InvalidDataException) {
			throw Problem::invalid(ErrorCode::BadIcalendar, $field);
		}
	}

	/**
	 * The first date as the API gives it, and its length.
	 * @return array{start: string, end: string, length: int} length in seconds, or in days for an all-day event
	 */
	public function first(EventText $text, DateTimeZone $zone): array {
		$date = $this->expander->expandMaster($text->calendar, $zone);
		if ($date->startDate !== null && $date->endDate !== null) {
			$days = (new DateTimeImmutable($date->startDate))->diff(new DateTimeImmutable($date->endDate))->days;
			return ['start' => $date->startDate, 'end' => $date->endDate, 'length' => (int)$days];
		}
		return [
			'start' => $date->start->setTimezone($zone)->format(DATE_ATOM),
			'end' => $date->end->setTimezone($zone)->format(DATE_ATOM),
			'length' => $date->end->getTimestamp() - $date->start->getTimestamp(),
		];
	}

	/** To where dates are reckoned today, UTC. */
	public function horizon(): DateTimeImmutable {
		return $this->clock->now()->modify('+' . self::HORIZON_MONTHS . ' months');
	}

	/**
	 * A rule that never falls on a day again hangs others' calendars; one that merely starts behind the horizon does not.
	 * @param list<OccurrenceDate> $dates
	 */
	private function repeats(EventText $text, array $dates): bool {
		if (count($dates) > 1) {
			return true;
		}
		$rule = RecurrenceRule::parse((string)$text->rrule());
		return $rule->count === 1 || $rule->until !== null
			|| $this->expander->recurs($rule, $text->start($this->clock->zone()));
	}
}
