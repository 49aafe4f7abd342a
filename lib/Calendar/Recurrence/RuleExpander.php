<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Recurrence;

/**
 * The days on which a rule falls, with a bound on steps that no rule can outwit: one satisfiable rule hangs
 * ical.js for ever, others take seconds in every library tried, and the same rules reach a phone's calendar.
 */
final class RuleExpander {
	/** A period looked at, or a day found, is a step. 128 years of a daily rule are within it. */
	public const MAX_STEPS = 50_000;

	/**
	 * Days since 1970-01-01, in order, the start always among them (it is an instance, RFC 5545 §3.8.5.3).
	 * COUNT counts the start; UNTIL is the caller's business, since it may be an instant.
	 *
	 * @param int $start day of DTSTART, in its own time zone
	 * @param int $last no day after this one is looked for
	 * @return \Generator<int>
	 * @throws UncomputableRule when the bound on steps is met
	 */
	public function days(RecurrenceRule $rule, int $start, int $last): \Generator {
		$periods = new Periods($rule, $start);
		$left = $rule->count ?? PHP_INT_MAX;
		$steps = 0;
		yield $start;
		$left--;
		for ($index = 0; $left > 0 && $periods->begin($index) <= $last; $index++) {
			$steps++;
			foreach ($periods->days($index) as $day) {
				if (++$steps > self::MAX_STEPS) {
					throw UncomputableRule::becauseOfSteps(self::MAX_STEPS);
				}
				if ($day > $start && $day <= $last && $left-- > 0) {
					yield $day;
				}
			}
			if ($steps > self::MAX_STEPS) {
				throw UncomputableRule::becauseOfSteps(self::MAX_STEPS);
			}
		}
	}
}
