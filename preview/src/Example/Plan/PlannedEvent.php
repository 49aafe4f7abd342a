<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example\Plan;

use DateTimeImmutable;

/** An event still to be created. */
final class PlannedEvent {
	/**
	 * @param string $by code of the first host
	 * @param array<string, mixed> $fields the API's EventInput but for the times
	 * @param bool $allDay then only the days of start and end count, the end exclusive
	 * @param array<string, bool> $hosts co-hosts: code => accepted
	 * @param array<string, SeriesChange> $changes dates of the series (YYYY-MM-DD) that are other than the rule says
	 */
	public function __construct(
		public readonly string $by,
		public readonly DateTimeImmutable $start,
		public readonly DateTimeImmutable $end,
		public readonly array $fields,
		public readonly bool $allDay = false,
		public readonly array $hosts = [],
		public readonly array $changes = [],
	) {
	}

	/** @return array<string, mixed> the API's EventInput */
	public function input(): array {
		$format = $this->allDay ? 'Y-m-d' : DATE_ATOM;
		return $this->fields + [
			'start' => $this->start->format($format),
			'end' => $this->end->format($format),
			'allDay' => $this->allDay,
			'timeZone' => Month::ZONE,
		];
	}

	/** @return list<string> the days it takes, YYYY-MM-DD */
	public function days(): array {
		$days = [];
		for ($day = $this->start->setTime(0, 0); $day < $this->end; $day = $day->modify('+1 day')) {
			$days[] = $day->format('Y-m-d');
		}
		return $days;
	}
}
