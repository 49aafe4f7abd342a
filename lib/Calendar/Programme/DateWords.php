<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Programme;

use DateTimeImmutable;
use DateTimeZone;
use IntlDateFormatter;
use IntlDatePatternGenerator;

/** "Do, 3. Juni, 19:00", in the reader's language and the association's time zone. */
final class DateWords {
	private readonly string $locale;
	/** @var array<string, IntlDateFormatter> */
	private array $formats = [];

	public function __construct(
		string $language,
		private readonly DateTimeZone $zone,
		private readonly DateTimeImmutable $now,
	) {
		// English here means German dates in English words: day first, 24 hours
		$this->locale = str_starts_with($language, 'en') ? 'en_GB' : $language;
	}

	/** From when to when, as short as it can be. */
	public function span(int $start, int $end, ?string $startDate, ?string $endDate): string {
		if ($startDate !== null && $endDate !== null) {
			$first = new DateTimeImmutable($startDate, $this->zone);
			$last = (new DateTimeImmutable($endDate, $this->zone))->modify('-1 day');
			return $last <= $first ? $this->day($first) : $this->day($first) . ' – ' . $this->day($last);
		}
		[$from, $to] = [$this->moment($start), $this->moment($end)];
		$begin = $this->day($from) . ', ' . $this->time($from);
		return match (true) {
			$end <= $start => $begin,
			$from->format('Ymd') === $to->format('Ymd') => $begin . '–' . $this->time($to),
			default => $begin . ' – ' . $this->day($to) . ', ' . $this->time($to),
		};
	}

	/** What the heading of its day leaves to say: "19:00–21:00", nothing of a whole day, all of several days. */
	public function times(int $start, int $end, ?string $startDate, ?string $endDate): string {
		$span = $this->span($start, $end, $startDate, $endDate);
		$day = $this->day($startDate === null ? $this->moment($start) : new DateTimeImmutable($startDate, $this->zone));
		return match (true) {
			str_contains($span, ' – ') => $span,
			default => ltrim(substr($span, strlen($day)), ', '),
		};
	}

	/** "19:00", or nothing for whole days. */
	public function begin(int $start, ?string $startDate): string {
		return $startDate === null ? $this->time($this->moment($start)) : '';
	}

	/** "Do, 3. Juni", with the year if it is another one. */
	public function day(DateTimeImmutable $day): string {
		return $this->format('EEEdMMMM' . $this->yearOf($day), $day);
	}

	/** "Donnerstag, 3. Juni", for headings. */
	public function longDay(DateTimeImmutable $day): string {
		return $this->format('EEEEdMMMM' . $this->yearOf($day), $day);
	}

	public function month(DateTimeImmutable $day): string {
		return $this->format('MMMMy', $day);
	}

	/** @return list<string> the days of a week from Monday, short */
	public function weekdays(): array {
		return array_map(fn (int $i): string => $this->format('EEE', new DateTimeImmutable("2024-01-0$i", $this->zone)), range(1, 7));
	}

	private function yearOf(DateTimeImmutable $day): string {
		return $day->format('Y') === $this->now->setTimezone($this->zone)->format('Y') ? '' : 'y';
	}

	private function time(DateTimeImmutable $moment): string {
		return $moment->format('H:i');
	}

	private function moment(int $time): DateTimeImmutable {
		return (new DateTimeImmutable('@' . $time))->setTimezone($this->zone);
	}

	private function format(string $skeleton, DateTimeImmutable $moment): string {
		$this->formats[$skeleton] ??= new IntlDateFormatter(
			$this->locale, IntlDateFormatter::NONE, IntlDateFormatter::NONE, $this->zone, null,
			// Standing alone the short weekday has no full stop: "Do, 3. Juni"
			(string)preg_replace('/\bEEE\b/', 'ccc', (new IntlDatePatternGenerator($this->locale))->getBestPattern($skeleton) ?: 'yyyy-MM-dd'),
		);
		return (string)$this->formats[$skeleton]->format($moment);
	}
}
