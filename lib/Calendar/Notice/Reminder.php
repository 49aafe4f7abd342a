<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

use DateTimeImmutable;
use DateTimeZone;
use Sabre\VObject\Component;

/**
 * So long before an event, as a rule: of a whole day at nine in the morning, on the day itself or so many days
 * before, since nobody wants to hear of it at midnight.
 */
final class Reminder {
	private const MORNING = 9;
	private const DAY = 1440;
	private const MARK = 'X-VERBAND-REMINDER';
	private const UID = 'verband-reminder-';

	/** @param int $minutes before the beginning */
	public function __construct(
		public readonly int $minutes,
	) {
	}

	/** When somebody is reminded, in seconds since 1970. */
	public function moment(int $start, ?string $startDate, DateTimeZone $zone): int {
		return $startDate === null
			? $start - $this->minutes * 60
			: (new DateTimeImmutable($startDate, $zone))->modify('-' . $this->days() . ' days')->setTime(self::MORNING, 0)->getTimestamp();
	}

	/** The same as a TRIGGER of RFC 5545 §3.8.6.3. */
	public function trigger(bool $allDay): string {
		if ($allDay) {
			return $this->days() === 0 ? 'PT' . self::MORNING . 'H' : '-PT' . ($this->days() * 24 - self::MORNING) . 'H';
		}
		return match (true) {
			$this->minutes % self::DAY === 0 => '-P' . $this->days() . 'D',
			$this->minutes % 60 === 0 => '-PT' . intdiv($this->minutes, 60) . 'H',
			default => '-PT' . $this->minutes . 'M',
		};
	}

	/**
	 * An event's text with an alarm in each of its parts that takes place.
	 * @param ?string $acknowledged when the person has put it away, as RFC 9074 writes it
	 */
	public function into(string $text, int $eventId, ?string $acknowledged): string {
		return (string)preg_replace_callback('/^BEGIN:VEVENT\r\n.*?^END:VEVENT\r\n/ms', function (array $event) use ($eventId, $acknowledged): string {
			if (preg_match('/^STATUS:CANCELLED\r$/mi', $event[0]) === 1) {
				return $event[0];
			}
			$alarm = implode("\r\n", array_filter([
				'BEGIN:VALARM',
				'UID:' . self::UID . $eventId,
				'ACTION:DISPLAY',
				'DESCRIPTION:Erinnerung',
				'TRIGGER:' . $this->trigger(preg_match('/^DTSTART;(?:[^:\r\n]*;)?VALUE=DATE[;:]/mi', $event[0]) === 1),
				$acknowledged === null ? '' : 'ACKNOWLEDGED:' . $acknowledged,
				self::MARK . ':1',
				'END:VALARM',
			])) . "\r\n";
			return substr($event[0], 0, -strlen("END:VEVENT\r\n")) . $alarm . "END:VEVENT\r\n";
		}, $text);
	}

	/** Is this alarm the app's own, on its way back from a phone? Some programs keep the mark, others the UID. */
	public static function isOurs(Component $alarm): bool {
		return isset($alarm->{self::MARK}) || str_starts_with((string)$alarm->UID, self::UID)
			|| str_starts_with((string)$alarm->{'X-WR-ALARMUID'}, self::UID);
	}

	private function days(): int {
		return intdiv($this->minutes, self::DAY);
	}
}
