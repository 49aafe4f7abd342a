<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar\Recurrence;

use DateTimeImmutable;
use DateTimeZone;
use OCA\Verband\Calendar\Recurrence\InvalidRule;
use OCA\Verband\Calendar\Recurrence\OccurrenceDate;
use OCA\Verband\Calendar\Recurrence\RecurrenceRule;
use OCA\Verband\Calendar\Recurrence\SeriesExpander;
use OCA\Verband\Calendar\Recurrence\UncomputableRule;
use OCA\Verband\Tests\Shared;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Sabre\VObject\Component\VCalendar;
use Sabre\VObject\Reader;

final class SeriesExpanderTest extends TestCase {
	public static function rules(): iterable {
		yield 'every other week on two days' => [
			'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4', '2026-01-06',
			['2026-01-06', '2026-01-08', '2026-01-20', '2026-01-22'],
		];
		yield 'last Friday of the month' => [
			'FREQ=MONTHLY;BYDAY=-1FR;COUNT=3', '2026-01-30', ['2026-01-30', '2026-02-27', '2026-03-27'],
		];
		yield 'the 31st leaves short months out' => [
			'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3', '2026-01-31', ['2026-01-31', '2026-03-31', '2026-05-31'],
		];
		yield 'leap day' => ['FREQ=YEARLY;COUNT=2', '2024-02-29', ['2024-02-29', '2028-02-29']];
		yield 'a day of the month without a month is one of the month it began in' => [
			'FREQ=YEARLY;BYMONTHDAY=-29,-1;COUNT=4', '2024-02-01', ['2024-02-01', '2024-02-29', '2025-02-28', '2026-02-28'],
		];
		yield 'every Friday the 13th, by the year' => [
			'FREQ=YEARLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3', '2024-09-13', ['2024-09-13', '2024-12-13', '2025-06-13'],
		];
		yield 'the last workday of a quarter' => [
			'FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2', '2026-01-30', ['2026-01-30', '2026-04-30'],
		];
		yield 'week 1 begins on a Monday' => [
			'FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;COUNT=3', '2026-12-28', ['2026-12-28', '2027-01-04', '2028-01-03'],
		];
		yield 'until a day, inclusive' => ['FREQ=DAILY;UNTIL=20260103', '2026-01-01', ['2026-01-01', '2026-01-02', '2026-01-03']];
		yield 'a satisfiable rule on which ical.js never returns' => [
			'FREQ=DAILY;BYMONTHDAY=-1,-2;COUNT=3', '2024-10-30', ['2024-10-30', '2024-10-31', '2024-11-29'],
		];
	}

	/** @param list<string> $expected */
	#[DataProvider('rules')]
	public function testRules(string $rule, string $start, array $expected): void {
		$dates = $this->expand('DTSTART;VALUE=DATE:' . str_replace('-', '', $start) . "\r\nRRULE:" . $rule, '2035-01-01');

		self::assertSame($expected, array_map(static fn (OccurrenceDate $d): ?string => $d->startDate, $dates));
	}

	public function testAnEveningStaysAnEveningWhenTheClocksChange(): void {
		$dates = $this->expand("DTSTART;TZID=Europe/Berlin:20260321T190000\r\nDTEND;TZID=Europe/Berlin:20260321T213000\r\nRRULE:FREQ=WEEKLY;COUNT=2");

		self::assertSame(['2026-03-21T18:00:00', '2026-03-28T18:00:00'], $this->starts(array_slice($dates, 0, 2)));
		$dates = $this->expand("DTSTART;TZID=Europe/Berlin:20260322T190000\r\nDURATION:PT2H\r\nRRULE:FREQ=WEEKLY;COUNT=2");
		self::assertSame(['2026-03-22T18:00:00', '2026-03-29T17:00:00'], $this->starts($dates));
		self::assertSame('2026-03-29T19:00:00', $dates[1]->end->format('Y-m-d\TH:i:s'));
	}

	public function testAWeekendOverTheChangeOfClocksIsStillTwoDays(): void {
		$dates = $this->expand("DTSTART;VALUE=DATE:20260328\r\nDTEND;VALUE=DATE:20260330");

		self::assertSame(['2026-03-28', '2026-03-30'], [$dates[0]->startDate, $dates[0]->endDate]);
		self::assertSame('2026-03-27T23:00:00', $dates[0]->start->format('Y-m-d\TH:i:s'));
		self::assertSame('2026-03-29T22:00:00', $dates[0]->end->format('Y-m-d\TH:i:s'));
	}

	public function testDatesLeftOutMovedCancelledAndAdded(): void {
		$dates = $this->expand(implode("\r\n", [
			'DTSTART;TZID=Europe/Berlin:20260601T190000', 'DTEND;TZID=Europe/Berlin:20260601T200000',
			'RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE;TZID=Europe/Berlin:20260608T190000', 'RDATE;TZID=Europe/Berlin:20260603T190000',
			'END:VEVENT', 'BEGIN:VEVENT', 'UID:a', 'SUMMARY:Verlegt', 'RECURRENCE-ID:20260615T170000Z',
			'DTSTART;TZID=Europe/Berlin:20260616T200000', 'DTEND;TZID=Europe/Berlin:20260616T213000',
			'END:VEVENT', 'BEGIN:VEVENT', 'UID:a', 'STATUS:CANCELLED', 'RECURRENCE-ID;TZID=Europe/Berlin:20260622T190000',
			'DTSTART;TZID=Europe/Berlin:20260622T190000',
		]));

		$byId = [];
		foreach ($dates as $date) {
			$byId[$date->recurrenceId] = [$date->start->format('md\THi'), $date->title, $date->cancelled];
		}
		ksort($byId);
		self::assertSame([
			'20260601T170000Z' => ['0601T1700', null, false],
			'20260603T170000Z' => ['0603T1700', null, false],
			'20260615T170000Z' => ['0616T1800', 'Verlegt', false],
			'20260622T170000Z' => ['0622T1700', null, true],
		], $byId);
	}

	public static function uncomputable(): iterable {
		yield 'every second' => ['FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30'];
		yield 'by hour' => ['FREQ=DAILY;BYHOUR=9,10'];
		yield 'a million dates' => ['FREQ=DAILY;COUNT=1000000'];
		yield 'RSCALE' => ['RSCALE=GREGORIAN;FREQ=YEARLY'];
	}

	#[DataProvider('uncomputable')]
	public function testWhatIsNotComputedSaysSo(string $rule): void {
		$this->expectException(UncomputableRule::class);
		$this->expand('DTSTART:20240130T100000Z' . "\r\nRRULE:" . $rule, '2060-01-01');
	}

	public static function invalid(): iterable {
		foreach (['FREQ=FOO', 'INTERVAL=2', 'FREQ=DAILY;INTERVAL=0', 'FREQ=DAILY;INTERVAL=-1', 'FREQ=DAILY;INTERVAL=9000000000',
			'FREQ=YEARLY;BYMONTH=13', 'FREQ=MONTHLY;BYMONTHDAY=0', 'FREQ=DAILY;UNTIL=20260231', 'FREQ=DAILY;UNTIL=20270101T256199Z',
			'FREQ=DAILY;UNTIL=20261210T246060',
			'FREQ=DAILY;COUNT=1;UNTIL=20260101', 'FREQ=WEEKLY;BYDAY=XX', 'FREQ=DAILY;FREQ=WEEKLY', ';;', 'FREQ'] as $rule) {
			yield $rule => [$rule];
		}
	}

	#[DataProvider('invalid')]
	public function testNoRuleAtAll(string $rule): void {
		$this->expectException(InvalidRule::class);
		RecurrenceRule::parse($rule);
	}

	public function testF1ADurationThatIsNoneIsNoDate(): void {
		$this->expectException(\Sabre\VObject\InvalidDataException::class);
		$this->expand("DTSTART:20240130T100000Z\r\nDURATION:PT");
	}

	public function testF1UnsatisfiableRulesEndAtTheHorizon(): void {
		foreach (['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=366', 'FREQ=WEEKLY;INTERVAL=9999999',
			'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31'] as $rule) {
			self::assertCount(1, $this->expand("DTSTART:20240130T100000Z\r\nRRULE:" . $rule), $rule);
		}
	}

	public function testF1StepsAreBoundedEvenFromTheYear1(): void {
		$this->expectException(UncomputableRule::class);
		$this->expand("DTSTART:00010101T100000Z\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30");
	}

	public function testLibicalsOracle(): void {
		$file = Shared::path('ics/recurrence/icalrecur_test.txt') ?? self::markTestSkipped(Shared::MISSING);
		[$same, $everyday] = (new Oracle())->count((string)file_get_contents($file));

		fwrite(STDERR, sprintf("\nOracle: %d of %d rules alike, %d of %d everyday ones\n", ...$same, ...$everyday));
		self::assertGreaterThanOrEqual(102, $same[0]);
		self::assertGreaterThanOrEqual(65, $everyday[0]);
	}

	/** @return list<OccurrenceDate> */
	private function expand(string $lines, string $horizon = '2030-01-01'): array {
		$calendar = Reader::read("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\n" . $lines . "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
		self::assertInstanceOf(VCalendar::class, $calendar);
		return (new SeriesExpander())->expand($calendar, new DateTimeZone('Europe/Berlin'), new DateTimeImmutable($horizon));
	}

	/**
	 * @param list<OccurrenceDate> $dates
	 * @return list<string>
	 */
	private function starts(array $dates): array {
		return array_map(static fn (OccurrenceDate $d): string => $d->start->format('Y-m-d\TH:i:s'), $dates);
	}
}
