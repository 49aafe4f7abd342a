<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use DateTimeImmutable;
use DateTimeZone;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;

/**
 * When an event is: two wall clock times in a zone, or two days of which the second is exclusive.
 */
final class EventTimes {
	/** No event lasts longer: what does is a series, or a mistake. */
	public const MAX_DAYS = 400;
	private const FIRST_YEAR = 1970;
	private const LAST_YEAR = 2100;

	private function __construct(
		public readonly DateTimeImmutable $start,
		public readonly DateTimeImmutable $end,
		public readonly bool $allDay,
	) {
	}

	/**
	 * @param string $start an instant with offset, or YYYY-MM-DD for an all-day event
	 * @param ?string $end the same; null for an hour, or a day
	 * @param DateTimeZone $zone in which a series repeats
	 * @throws Problem bad-date, end-before-start, range-too-long
	 */
	public static function of(string $start, ?string $end, bool $allDay, DateTimeZone $zone): self {
		$from = self::read($start, $allDay, $zone, 'start');
		$to = $end === null
			? $from->modify($allDay ? '+1 day' : '+1 hour')
			: self::read($end, $allDay, $zone, 'end');
		if ($to < $from || ($allDay && $to <= $from)) {
			throw Problem::invalid(ErrorCode::EndBeforeStart, 'end');
		}
		if ($to->getTimestamp() - $from->getTimestamp() > self::MAX_DAYS * 86400) {
			throw Problem::invalid(ErrorCode::RangeTooLong, 'end');
		}
		return new self($from, $to, $allDay);
	}

	/**
	 * For times that stand in a text already.
	 * @throws Problem bad-date, end-before-start, range-too-long
	 */
	public static function assertWithin(\DateTimeInterface $start, \DateTimeInterface $end, string $field): void {
		foreach ([$start, $end] as $at) {
			if ((int)$at->format('Y') < self::FIRST_YEAR || (int)$at->format('Y') > self::LAST_YEAR) {
				throw Problem::invalid(ErrorCode::BadDate, $field);
			}
		}
		if ($end < $start) {
			throw Problem::invalid(ErrorCode::EndBeforeStart, $field);
		}
		if ($end->getTimestamp() - $start->getTimestamp() > self::MAX_DAYS * 86400) {
			throw Problem::invalid(ErrorCode::RangeTooLong, $field);
		}
	}

	/**
	 * The same start, another length.
	 * @param int $length seconds, or days for an all-day event
	 */
	public function lasting(int $length): self {
		return new self($this->start, $this->start->modify('+' . $length . ($this->allDay ? ' days' : ' seconds')), $this->allDay);
	}

	/** A day, or an instant in the zone, with nothing that PHP would silently carry over (no 31 June, no 25:00). */
	private static function read(string $text, bool $allDay, DateTimeZone $zone, string $field): DateTimeImmutable {
		$pattern = $allDay
			? '/^(\d{4})-(\d\d)-(\d\d)$/'
			: '/^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/';
		if (preg_match($pattern, $text, $m) !== 1 || !checkdate((int)$m[2], (int)$m[3], (int)$m[1])
			|| (int)$m[1] < self::FIRST_YEAR || (int)$m[1] > self::LAST_YEAR) {
			throw Problem::invalid(ErrorCode::BadDate, $field);
		}
		return (new DateTimeImmutable($text, $zone))->setTimezone($zone);
	}
}
