<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use DateTimeImmutable;
use DateTimeZone;

/** A row of OccurrenceQuery as the API's `Occurrence`. */
final class OccurrencePresenter {
	/** @var array<int, string> a month's dates share their hours: what was written once is not reckoned again */
	private array $written = [];
	private ?DateTimeZone $zone = null;

	/**
	 * @param array<string, mixed> $row
	 * @param DateTimeZone $zone the association's, which offsets are given in
	 * @return array<string, mixed>
	 */
	public function present(array $row, DateTimeZone $zone): array {
		$allDay = $row['start_date'] !== null;
		$at = fn (mixed $time): string => $this->instant((int)$time, $zone);
		return [
			'eventId' => (int)$row['event_id'],
			'recurrenceId' => $row['recurrence_id'] === '' || $row['recurrence_id'] === null ? null : (string)$row['recurrence_id'],
			'gliederungId' => (int)$row['gliederung_id'],
			'hosts' => IdList::read((string)$row['host_ids']),
			'title' => (string)($row['title'] ?? $row['event_title']),
			'start' => $allDay ? (string)$row['start_date'] : $at($row['start_ts']),
			'end' => $allDay ? (string)$row['end_date'] : $at($row['end_ts']),
			'allDay' => $allDay,
			'location' => (string)($row['location'] ?? $row['event_location']),
			'kind' => (string)$row['kind'],
			'topics' => array_values(array_filter(explode(',', (string)$row['topics']), static fn (string $t): bool => $t !== '')),
			'status' => (bool)$row['cancelled'] ? EventStatus::Cancelled->value : (string)$row['status'],
			'audience' => (string)$row['audience'],
			'recurring' => $row['recurrence'] !== EventService::NOT_RECURRING,
			'updatedAt' => $at($row['updated_at']),
		];
	}

	private function instant(int $time, DateTimeZone $zone): string {
		if ($this->zone?->getName() !== $zone->getName()) {
			[$this->zone, $this->written] = [$zone, []];
		}
		return $this->written[$time] ??= (new DateTimeImmutable('@' . $time))->setTimezone($zone)->format(DATE_ATOM);
	}
}
