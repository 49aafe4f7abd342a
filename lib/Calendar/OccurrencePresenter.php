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
	/** @var array<string, list<int>> */
	private array $hosts = [];
	/** @var array<string, list<string>> */
	private array $topics = [];
	private ?DateTimeImmutable $clock = null;

	/**
	 * @param array<string, mixed> $row
	 * @param DateTimeZone $zone the association's, which offsets are given in
	 * @return array<string, mixed>
	 */
	public function present(array $row, DateTimeZone $zone): array {
		$allDay = $row['start_date'] !== null;
		$hosts = (string)$row['host_ids'];
		$topics = (string)$row['topics'];
		return [
			'eventId' => (int)$row['event_id'],
			'recurrenceId' => $row['recurrence_id'] === '' || $row['recurrence_id'] === null ? null : (string)$row['recurrence_id'],
			'gliederungId' => (int)$row['gliederung_id'],
			'hosts' => $this->hosts[$hosts] ??= IdList::read($hosts),
			'title' => (string)($row['title'] ?? $row['event_title']),
			'start' => $allDay ? (string)$row['start_date'] : $this->instant((int)$row['start_ts'], $zone),
			'end' => $allDay ? (string)$row['end_date'] : $this->instant((int)$row['end_ts'], $zone),
			'allDay' => $allDay,
			'location' => (string)($row['location'] ?? $row['event_location']),
			'kind' => (string)$row['kind'],
			'topics' => $this->topics[$topics] ??= array_values(array_filter(explode(',', $topics), static fn (string $t): bool => $t !== '')),
			'status' => (bool)$row['cancelled'] ? EventStatus::Cancelled->value : (string)$row['status'],
			'audience' => (string)$row['audience'],
			'recurring' => $row['recurrence'] !== EventService::NOT_RECURRING,
			'updatedAt' => $this->instant((int)$row['updated_at'], $zone),
		];
	}

	private function instant(int $time, DateTimeZone $zone): string {
		if ($this->clock?->getTimezone() != $zone) {
			[$this->clock, $this->written] = [new DateTimeImmutable('now', $zone), []];
		}
		return $this->written[$time] ??= $this->clock->setTimestamp($time)->format(DATE_ATOM);
	}
}
