<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use DateTimeImmutable;
use DateTimeZone;
use OCA\Verband\Calendar\Audience;
use OCA\Verband\Calendar\EventKind;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\IdList;

/** A meeting with its date in the calendar. */
final class DatedMeeting {
	/**
	 * @param int $start seconds since 1970
	 * @param int $end seconds since 1970
	 * @param ?string $startDate YYYY-MM-DD if it lasts whole days
	 * @param ?string $endDate the day after the last one
	 * @param list<int> $hosts accepted ones
	 * @param ?string $icalendar the event's text, if it was asked for
	 */
	private function __construct(
		public readonly Meeting $meeting,
		public readonly int $eventRevision,
		public readonly string $title,
		public readonly string $location,
		public readonly int $start,
		public readonly int $end,
		public readonly ?string $startDate,
		public readonly ?string $endDate,
		public readonly EventStatus $status,
		public readonly Audience $audience,
		public readonly ?string $protectedGroup,
		public readonly array $hosts,
		public readonly ?string $icalendar,
		public readonly EventKind $eventKind,
	) {
	}

	/** @param array<string, mixed> $row of MeetingQuery */
	public static function fromRow(array $row): self {
		$columns = [];
		foreach (Meeting::COLUMNS as $column) {
			$columns[$column] = $row[$column];
		}
		return new self(
			Meeting::fromRow($columns),
			(int)$row['event_revision'],
			(string)($row['date_title'] ?? $row['event_title']),
			(string)($row['date_location'] ?? $row['event_location']),
			(int)$row['start_ts'],
			(int)$row['end_ts'],
			$row['start_date'] === null ? null : (string)$row['start_date'],
			$row['end_date'] === null ? null : (string)$row['end_date'],
			(bool)$row['cancelled'] ? EventStatus::Cancelled : EventStatus::from((string)$row['status']),
			Audience::from((string)$row['audience']),
			$row['protected_group'] === null ? null : (string)$row['protected_group'],
			IdList::read((string)$row['host_ids']),
			isset($row['icalendar']) ? (string)$row['icalendar'] : null,
			EventKind::from((string)$row['event_kind']),
		);
	}

	public function id(): int {
		return $this->meeting->getId();
	}

	/**
	 * The number of this version. Each of the two rows counts upwards only, so their sum tells any change of either.
	 */
	public function version(): int {
		return $this->meeting->getRevision() + $this->eventRevision;
	}

	public function etag(): string {
		return '"' . $this->version() . '"';
	}

	/** The day it is held on, YYYY-MM-DD. */
	public function day(DateTimeZone $zone): string {
		return $this->startDate ?? (new DateTimeImmutable('@' . $this->start))->setTimezone($zone)->format('Y-m-d');
	}
}
