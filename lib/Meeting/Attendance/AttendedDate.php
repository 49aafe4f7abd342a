<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Attendance;

use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Meeting\DatedMeeting;

/** A date at which a board was expected, with who was there. A value. */
final class AttendedDate {
	/**
	 * @param int $start seconds since 1970
	 * @param string $day YYYY-MM-DD
	 * @param list<int> $expected persons
	 * @param array<int, AttendanceState> $states by person; empty where nobody noted any
	 */
	private function __construct(
		public readonly AttendanceKind $kind,
		public readonly string $title,
		public readonly int $start,
		public readonly string $day,
		public readonly int $eventId,
		public readonly bool $cancelled,
		public readonly array $expected,
		public readonly array $states,
		public readonly ?int $meetingId = null,
		public readonly ?ExpectedDate $date = null,
	) {
	}

	/**
	 * @param list<int> $expected
	 * @param array<int, AttendanceState> $states
	 */
	public static function ofMeeting(DatedMeeting $dated, string $day, array $expected, array $states): self {
		return new self(
			AttendanceKind::of($dated->meeting->kind()), $dated->title, $dated->start, $day, $dated->meeting->getEventId(),
			$dated->status === EventStatus::Cancelled, $expected, $states, meetingId: $dated->id(),
		);
	}

	/**
	 * @param list<int> $expected
	 * @param array<int, AttendanceState> $states
	 */
	public static function ofEvent(ExpectedDate $date, string $title, int $start, string $day, bool $cancelled, array $expected, array $states): self {
		return new self($date->kind(), $title, $start, $day, $date->getEventId(), $cancelled, $expected, $states, date: $date);
	}

	/** The same, with nothing of anybody but this person. */
	public function only(int $personId): self {
		return new self(
			$this->kind, $this->title, $this->start, $this->day, $this->eventId, $this->cancelled,
			array_values(array_intersect($this->expected, [$personId])), array_intersect_key($this->states, [$personId => true]),
			$this->meetingId, $this->date,
		);
	}
}
