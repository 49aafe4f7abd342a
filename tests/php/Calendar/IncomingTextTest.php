<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar;

use DateTimeZone;
use OCA\Verband\Calendar\IncomingText;
use OCA\Verband\Calendar\Recurrence\OccurrenceDate;
use OCA\Verband\Calendar\Recurrence\SeriesExpander;
use OCA\Verband\Platform\Problem;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class IncomingTextTest extends TestCase {
	public function testB3LinksPeopleAndMarkupOfOthersAreTakenOut(): void {
		$text = $this->read(implode("\r\n", [
			'ATTACH:javascript:alert(1)', 'ATTACH:https://example.org/a.pdf', 'IMAGE;VALUE=URI:file:///etc/passwd',
			'LOCATION;ALTREP="javascript:alert(1)":Hannover', 'X-ALT-DESC;FMTTYPE=text/html:<script>alert(1)</script>',
			'CONTACT:Erika Mustermann', 'ATTENDEE:mailto:a@example.org', 'ORGANIZER:mailto:b@example.org', 'X-FREMD:bleibt',
		]));

		self::assertDoesNotMatchRegularExpression('/javascript|file:|script|Erika|example\.org\r|mailto/', $text);
		self::assertStringContainsString('ATTACH:https://example.org/a.pdf', $text);
		self::assertStringContainsString('LOCATION:Hannover', $text);
		self::assertStringContainsString('X-FREMD:bleibt', $text);
	}

	public function testF1AChangedDateHasNoRuleOfItsOwn(): void {
		$text = $this->read(implode("\r\n", [
			'RRULE:FREQ=WEEKLY;COUNT=3', 'EXRULE:FREQ=SECONDLY', 'END:VEVENT', 'BEGIN:VEVENT', 'UID:a',
			'RECURRENCE-ID:20270308T180000Z', 'DTSTART:20270308T190000Z', 'RRULE:FREQ=DAILY;BYMONTHDAY=-1,-2;COUNT=5',
		]));

		self::assertSame(1, substr_count($text, 'RRULE:'));
		self::assertStringNotContainsString('EXRULE', $text);
	}

	public function testDatesOfADailySeriesAreNamedByDays(): void {
		$text = IncomingText::read(implode("\r\n", [
			'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:Exchange', 'BEGIN:VEVENT', 'UID:a', 'DTSTART;VALUE=DATE:20260219', 'RRULE:FREQ=WEEKLY;COUNT=4',
			'EXDATE:20260304T230000Z', 'END:VEVENT', 'BEGIN:VEVENT', 'UID:a', 'RECURRENCE-ID;TZID=W. Europe Standard Time:20260226T000000',
			'DTSTART;VALUE=DATE:20260227', 'SUMMARY:Verlegt', 'END:VEVENT', 'END:VCALENDAR', '',
		]), new DateTimeZone('Europe/Berlin'))->text;

		$dates = (new SeriesExpander())->expand($text->calendar, new DateTimeZone('Europe/Berlin'), new \DateTimeImmutable('2027-01-01'));
		self::assertSame(['2026-02-19', '2026-02-27', '2026-03-12'], array_map(static fn (OccurrenceDate $date): ?string => $date->startDate, $dates));
		self::assertStringContainsString('EXDATE;VALUE=DATE:20260305', $text->serialize());
	}

	public static function tooMuch(): iterable {
		yield 'F1 properties without end' => [str_repeat("X:1\r\n", 61_000), 'too-long'];
		yield 'F1 parts within parts, folded' => [str_repeat("BEGI\r\n N:X-A\r\n", 50), 'bad-icalendar'];
		yield 'F1 dates without end, folded' => [str_repeat("EXDATE:2027030\r\n 1T180000Z\r\n", 31_000), 'too-long'];
	}

	#[DataProvider('tooMuch')]
	public function testIsRefusedBeforeItIsParsed(string $lines, string $code): void {
		$memory = memory_get_peak_usage();
		try {
			$this->read(rtrim($lines));
			self::fail('taken');
		} catch (Problem $problem) {
			self::assertContains($problem->error->value, [$code, 'rrule-not-computable']);
		}
		self::assertLessThan(32 * 1024 * 1024, memory_get_peak_usage() - $memory);
	}

	private function read(string $lines): string {
		$data = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20270301T180000Z\r\n" . $lines . "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
		return IncomingText::read($data, new DateTimeZone('Europe/Berlin'))->text->serialize();
	}
}
