<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar\Recurrence;

use DateTimeImmutable;
use DateTimeZone;
use OCA\Verband\Calendar\Recurrence\OccurrenceDate;
use OCA\Verband\Calendar\Recurrence\RecurrenceRule;
use OCA\Verband\Calendar\Recurrence\SeriesExpander;
use PHPUnit\Framework\TestCase;
use Sabre\VObject\Component\VCalendar;
use Sabre\VObject\Reader;
use Sabre\VObject\Recur\EventIterator;

/**
 * A thousand repetitions of the forms that the editor offers, over both switches of the clock, have the same dates
 * here, in sabre/vobject, and (agreement.spec.ts, which writes the file, and repetitions.test.mjs) in ical.js,
 * the browser's model and python-dateutil.
 */
final class AgreementTest extends TestCase {
	private const FILE = __DIR__ . '/../../../fixtures/repetitions.json';

	public function testOurExpanderAgrees(): void {
		$expander = new SeriesExpander();
		foreach ($this->cases() as $case) {
			$dates = $expander->expand($this->calendar($case), $this->berlin(), new DateTimeImmutable('2101-01-01'));

			$this->assertDates($case, array_map(static fn (OccurrenceDate $date): string => $date->recurrenceId, $dates));
		}
	}

	public function testVobjectAgrees(): void {
		foreach ($this->cases() as $case) {
			$this->assertDates($case, $this->byVobject($case));
		}
	}

	public function testWePassThemAllOnToPhones(): void {
		foreach ($this->cases() as $case) {
			self::assertTrue(RecurrenceRule::parse($case['rrule'])->isPlain(), $case['rrule']);
		}
	}

	/** @return list<array{start: string, rrule: string, number: int, last: string, hash: string}> */
	private function cases(): array {
		$cases = json_decode((string)file_get_contents(self::FILE), true, flags: JSON_THROW_ON_ERROR);
		self::assertCount(1000, $cases);
		return $cases;
	}

	/** @param array{start: string, rrule: string} $case */
	private function calendar(array $case): VCalendar {
		$start = str_replace(['-', ':'], '', $case['start']);
		$calendar = Reader::read(implode("\r\n", ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:a',
			'DTSTART;' . (strlen($start) === 8 ? 'VALUE=DATE' : 'TZID=Europe/Berlin') . ':' . $start,
			'RRULE:' . $case['rrule'], 'END:VEVENT', 'END:VCALENDAR', '']));
		assert($calendar instanceof VCalendar);
		return $calendar;
	}

	/**
	 * @param array{start: string, rrule: string} $case
	 * @return list<string>
	 */
	private function byVobject(array $case): array {
		$iterator = new EventIterator($this->calendar($case), 'a', $this->berlin());
		$ids = [];
		for (; $iterator->valid() && count($ids) < 4000; $iterator->next()) {
			$start = DateTimeImmutable::createFromInterface($iterator->getDtStart());
			$ids[] = strlen($case['start']) === 10
				? $start->format('Ymd')
				: $start->setTimezone(new DateTimeZone('UTC'))->format('Ymd\THis\Z');
		}
		return $ids;
	}

	/**
	 * @param array{start: string, rrule: string, number: int, last: string, hash: string} $case
	 * @param list<string> $ids
	 */
	private function assertDates(array $case, array $ids): void {
		self::assertSame(
			[$case['number'], $case['last'], $case['hash']],
			[count($ids), end($ids), hash('fnv1a32', implode(' ', $ids))],
			$case['start'] . ' ' . $case['rrule'],
		);
	}

	private function berlin(): DateTimeZone {
		return new DateTimeZone('Europe/Berlin');
	}
}
