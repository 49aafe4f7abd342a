<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal\Evaluation;

use DateTimeImmutable;
use OCA\Verband\Calendar\EventKind;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\IdList;
use OCA\Verband\Calendar\OccurrenceFilter;
use OCA\Verband\Calendar\OccurrenceQuery;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Clock;

/**
 * What a body holds in a term beside its sittings. An event has no field for its Bezirk: it is held where the branches
 * are that hold it together with the Landesverband.
 */
final class TermEvents {
	/** A board's own dates, which are not for a region */
	private const OF_BOARDS = [EventKind::Meeting, EventKind::TelephoneConference, EventKind::Retreat, EventKind::ChairsCall];

	public function __construct(
		private readonly OccurrenceQuery $occurrences,
		private readonly Access $access,
		private readonly Clock $clock,
	) {
	}

	/** @return list<array<string, mixed>> `EvaluatedEvent`s of openapi.json, by start */
	public function of(Viewer $viewer, int $body, DateTimeImmutable $from, DateTimeImmutable $to): array {
		$kinds = array_udiff(EventKind::cases(), self::OF_BOARDS, static fn (EventKind $a, EventKind $b): int => strcmp($a->value, $b->value));
		$rows = $this->occurrences->find(new OccurrenceFilter($from, $to, [$body], kinds: array_column($kinds, 'value')), $viewer, $this->access->tree());
		$held = array_filter($rows, static fn (array $row): bool => !$row['cancelled'] && $row['status'] === EventStatus::Published->value);
		return array_values(array_map($this->present(...), $held));
	}

	/**
	 * @param array<string, mixed> $row
	 * @return array<string, mixed>
	 */
	private function present(array $row): array {
		$day = fn (int $time): string => $this->clock->local($time)->format('Y-m-d');
		$hosts = IdList::read((string)$row['host_ids']);
		return [
			'eventId' => (int)$row['event_id'],
			'recurrenceId' => (string)$row['recurrence_id'] === '' ? null : (string)$row['recurrence_id'],
			'title' => (string)($row['title'] ?? $row['event_title']),
			'kind' => (string)$row['kind'],
			'first' => (string)($row['start_date'] ?? $day((int)$row['start_ts'])),
			// what ends at midnight ends on the day before, and so does the day after the last whole one
			'last' => $row['end_date'] === null
				? $day(max((int)$row['start_ts'], (int)$row['end_ts'] - 1))
				: (new DateTimeImmutable((string)$row['end_date']))->modify('-1 day')->format('Y-m-d'),
			'bezirkIds' => array_values(array_unique(array_filter(array_map($this->access->tree()->bezirkOf(...), $hosts)))),
		];
	}
}
