<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar;

use DateTimeZone;
use OCA\Verband\Calendar\EventKind;
use OCA\Verband\Calendar\EventText;
use OCA\Verband\Calendar\EventTimes;
use OCA\Verband\Calendar\Recurrence\RecurrenceRule;
use OCA\Verband\Calendar\SeriesShift;
use OCA\Verband\Platform\Problem;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Sabre\VObject\InvalidDataException;

final class EventTextTest extends TestCase {
	private const SERIES = [
		'BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:Fremd', 'BEGIN:VEVENT', 'UID:a', 'DTSTAMP:20260101T000000Z',
		'DTSTART;TZID=Europe/Berlin:20260323T190000', 'DTEND;TZID=Europe/Berlin:20260323T200000', 'RRULE:FREQ=WEEKLY',
		'EXDATE;TZID=Europe/Berlin:20260330T190000', 'X-FREMD;A=b:bleibt', 'END:VEVENT',
		'BEGIN:VEVENT', 'UID:a', 'RECURRENCE-ID;TZID=Europe/Berlin:20260406T190000', 'DTSTART;TZID=Europe/Berlin:20260407T180000',
		'DTEND;TZID=Europe/Berlin:20260407T190000', 'SUMMARY:Verlegt', 'END:VEVENT', 'END:VCALENDAR', '',
	];

	public function testUnknownPropertiesSurvive(): void {
		$text = EventText::parse(implode("\r\n", self::SERIES));
		$text->set('title', 'Neu');
		$text->setKind(EventKind::Forum, ['bildung']);

		$written = $text->serialize();
		self::assertStringContainsString('X-FREMD;A=b:bleibt', $written);
		self::assertStringContainsString('X-WR-CALNAME:Fremd', $written);
		self::assertStringContainsString('CATEGORIES:Themenforum,bildung', $written);
	}

	public function testWhatChangedDatesSayAsTheSeriesDoesChangesWithIt(): void {
		$series = str_replace(['X-FREMD;A=b:bleibt', 'SUMMARY:Verlegt'], ["SUMMARY:Sitzung\r\nLOCATION:Celle", "SUMMARY:Verlegt\r\nLOCATION:Celle"], implode("\r\n", self::SERIES));
		$text = EventText::parse($series);
		$text->set('title', 'Neu');
		$text->set('location', 'Peine');
		$text->set('conference', 'tel:+49511');
		$text->setRrule('FREQ=WEEKLY;COUNT=5');

		$written = $text->serialize();
		self::assertSame([1, 1], [substr_count($written, 'SUMMARY:Neu'), substr_count($written, 'SUMMARY:Verlegt')]);
		self::assertSame(2, substr_count($written, 'LOCATION:Peine'));
		self::assertSame(2, substr_count($written, 'CONFERENCE;VALUE=URI:tel:+49511'));
		self::assertSame(1, substr_count($written, 'RRULE:'));
	}

	public function testExceptionsMoveWithTheSeriesOverTheChangeOfClocks(): void {
		$text = EventText::parse(implode("\r\n", self::SERIES));
		$zone = new DateTimeZone('Europe/Berlin');
		(new SeriesShift())->move($text, EventTimes::of('2026-03-24T20:30:00+01:00', '2026-03-24T21:30:00+01:00', false, $zone), $zone);

		$written = $text->serialize();
		self::assertStringContainsString('EXDATE;TZID=Europe/Berlin:20260331T203000', $written);
		self::assertStringContainsString('RECURRENCE-ID;TZID=Europe/Berlin:20260407T203000', $written);
		self::assertStringContainsString('DTSTART;TZID=Europe/Berlin:20260408T193000', $written);
		self::assertSame(2, $text->exceptions());
	}

	#[TestWith(['DTSTART;TZID=Europe/Berlin:20260323T190000', 'UNTIL=20261231', 'UNTIL=20261231T225959Z'])]
	#[TestWith(['DTSTART;TZID=Europe/Berlin:20260323T190000', 'UNTIL=20260701T190000', 'UNTIL=20260701T170000Z'])]
	#[TestWith(['DTSTART;TZID=Europe/Berlin:20260323T190000', 'UNTIL=20260701T170000Z', 'UNTIL=20260701T170000Z'])]
	#[TestWith(['DTSTART;VALUE=DATE:20260323', 'UNTIL=20261231', 'UNTIL=20261231'])]
	#[TestWith(['DTSTART;VALUE=DATE:20260323', 'UNTIL=20260817T220000Z', 'UNTIL=20260818'])]
	#[TestWith(['DTSTART;VALUE=DATE:20260323', 'UNTIL=20261231T235959Z', 'UNTIL=20261231'])]
	public function testTheLastDateIsOfTheSortOfTheFirst(string $start, string $until, string $written): void {
		$text = EventText::parse("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\n$start\r\nRRULE:FREQ=WEEKLY;$until;INTERVAL=2\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
		$text->alignUntil(new DateTimeZone('Europe/Berlin'));

		self::assertSame("FREQ=WEEKLY;$written;INTERVAL=2", $text->rrule());
		self::assertTrue(RecurrenceRule::parse((string)$text->rrule())->isPlain());
	}

	public function testASeriesWithExceptionsDoesNotTurnIntoDays(): void {
		$zone = new DateTimeZone('Europe/Berlin');
		$this->expectException(Problem::class);
		(new SeriesShift())->move(EventText::parse(implode("\r\n", self::SERIES)), EventTimes::of('2026-03-24', null, true, $zone), $zone);
	}

	public function testC1NothingIsInjected(): void {
		$text = EventText::create('u');
		$text->set('title', "Sitzung\r\nATTENDEE:mailto:x@evil\r\nBEGIN:VALARM");
		$text->set('location', 'a,b;c\\d');
		$text->set('description', str_repeat('äöü€🎉', 60));
		$text->setTimes(EventTimes::of('2026-03-24', null, true, new DateTimeZone('UTC')));

		$written = $text->serialize();
		self::assertStringNotContainsString("\r\nATTENDEE", $written);
		self::assertStringNotContainsString("\r\nBEGIN:VALARM", $written);
		self::assertDoesNotMatchRegularExpression('/(?<!\r)\n/', $written);
		foreach (explode("\r\n", $written) as $line) {
			self::assertLessThanOrEqual(75, strlen($line));
			self::assertTrue(mb_check_encoding($line, 'UTF-8'));
		}
		self::assertSame('a,b;c\\d', EventText::parse($written)->text('location'));
		self::assertSame(str_repeat('äöü€🎉', 60), EventText::parse($written)->text('description'));
	}

	public static function noEvents(): iterable {
		yield 'nothing' => [''];
		yield 'words' => ['hallo'];
		yield 'a card' => ["BEGIN:VCARD\r\nVERSION:4.0\r\nFN:x\r\nEND:VCARD\r\n"];
		yield 'no event' => ["BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"];
		yield 'two events' => ["BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260101T000000Z\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:b\r\nDTSTART:20260101T000000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"];
		yield 'no start' => ["BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"];
		yield 'cut off' => ["BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:2026"];
	}

	#[DataProvider('noEvents')]
	public function testWhatIsNoEventIsRefused(string $text): void {
		$this->expectException(InvalidDataException::class);
		EventText::parse($text);
	}

	public static function badTimes(): iterable {
		yield 'no such day' => ['2026-02-30', null, true, 'bad-date'];
		yield 'F1 year 1' => ['0001-01-01', null, true, 'bad-date'];
		yield 'F1 year 9999' => ['9999-01-01T00:00:00Z', null, false, 'bad-date'];
		yield '25 o\'clock' => ['2026-01-01T25:00:00Z', null, false, 'bad-date'];
		yield 'no offset' => ['2026-01-01T20:00:00', null, false, 'bad-date'];
		yield 'a day for a time' => ['2026-01-01', null, false, 'bad-date'];
		yield 'a time for a day' => ['2026-01-01T20:00:00Z', null, true, 'bad-date'];
		yield 'end first' => ['2026-01-02', '2026-01-01', true, 'end-before-start'];
		yield 'no day at all' => ['2026-01-02', '2026-01-02', true, 'end-before-start'];
		yield 'two years' => ['2026-01-02', '2028-01-02', true, 'range-too-long'];
	}

	#[DataProvider('badTimes')]
	public function testTimes(string $start, ?string $end, bool $allDay, string $code): void {
		try {
			EventTimes::of($start, $end, $allDay, new DateTimeZone('Europe/Berlin'));
			self::fail('taken');
		} catch (Problem $problem) {
			self::assertSame($code, $problem->error->value);
		}
	}
}
