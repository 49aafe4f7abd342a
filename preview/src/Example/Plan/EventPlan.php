<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example\Plan;

use DateTimeImmutable;

/**
 * All events of the example around a day. What lies in a month depends on the month alone, so that tomorrow's
 * example is today's, one day later.
 */
final class EventPlan {
	private const BEFORE = 13;
	private const AFTER = 13;
	/** Series are thought out as far as their dates are reckoned. */
	private const AFTER_SERIES = 26;
	/** Whoever plans on these days plans alone. */
	private const CENTRAL = ['conference', 'state-weekend', 'summer-camp', 'chairs-conference'];

	private readonly YearlyPlan $yearly;
	private readonly LocalPlan $local;
	private readonly SeriesPlan $series;

	public function __construct(
		private readonly DateTimeImmutable $today,
	) {
		$gliederungen = Data::gliederungen();
		$places = new Places($gliederungen);
		$busy = array_map(
			static fn (array $one): int => $one[4],
			array_filter($gliederungen, static fn (array $one): bool => in_array($one[0], ['unterbezirk', 'kreisverband'], true)),
		);
		$this->yearly = new YearlyPlan(Data::read('yearly-land'), Data::read('yearly-regions'), $places);
		$this->local = new LocalPlan(Data::read('occasions'), $busy, Data::read('texts'), $places, $today);
		$this->series = new SeriesPlan(Data::read('series'), $places);
	}

	/** @return list<PlannedEvent> */
	public function events(): array {
		$events = $this->series->over(Month::around($this->today, self::BEFORE, self::AFTER_SERIES));
		foreach (Month::around($this->today, self::BEFORE, self::AFTER) as $month) {
			$yearly = $this->yearly->in($month);
			array_push($events, ...$yearly, ...$this->local->in($month, $this->taken($yearly)));
		}
		return $events;
	}

	/** The day on which the conference of the Landesverband or a Bezirk begins in that year; null for all others. */
	public function conference(string $code, int $year): ?DateTimeImmutable {
		for ($month = 1; $month <= 6; $month++) {
			foreach ($this->yearly->in(new Month($year, $month)) as $event) {
				if ($event->by === $code && $event->fields['kind'] === 'conference') {
					return $event->start->setTime(0, 0);
				}
			}
		}
		return null;
	}

	/**
	 * @param list<PlannedEvent> $events
	 * @return list<string>
	 */
	private function taken(array $events): array {
		$central = array_filter($events, static fn (PlannedEvent $event): bool
			=> $event->by === 'lv' && in_array($event->fields['kind'], self::CENTRAL, true));
		return array_merge([], ...array_map(static fn (PlannedEvent $event): array => $event->days(), array_values($central)));
	}
}
