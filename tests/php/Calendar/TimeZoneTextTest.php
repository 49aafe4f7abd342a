<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar;

use DateTimeImmutable;
use DateTimeZone;
use OCA\Verband\Calendar\IncomingText;
use OCA\Verband\Calendar\TimeZoneText;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Sabre\VObject\Reader;

final class TimeZoneTextTest extends TestCase {
	public function testEveryNamedZoneIsWritten(): void {
		$named = 0;
		foreach (DateTimeZone::listIdentifiers(DateTimeZone::ALL_WITH_BC) as $name) {
			$text = TimeZoneText::into($this->text("DTSTART;TZID=$name:20260301T100000"));
			$isWritten = TimeZoneText::isNamed($name) && $name !== 'UTC';
			self::assertSame($isWritten ? 1 : 0, substr_count($text, "TZID:$name\r\n"), $name);
			self::assertSame([], Reader::read($text)->select('VTIMEZONE')[0]?->validate() ?? [], $name);
			$named += $isWritten ? 1 : 0;
		}
		self::assertGreaterThan(500, $named);
	}

	/** What is written says the same as PHP for every month of ten years. */
	#[TestWith(['Europe/Berlin'])]
	#[TestWith(['America/New_York'])]
	#[TestWith(['Australia/Lord_Howe'])]
	#[TestWith(['Africa/Casablanca'])]
	#[TestWith(['Asia/Kolkata'])]
	#[TestWith(['America/Sao_Paulo'])]
	public function testOffsetsAreThoseOfPhp(string $name): void {
		$zone = Reader::read(TimeZoneText::into($this->text("DTSTART;TZID=$name:20170301T100000")))->VTIMEZONE;
		for ($month = 0; $month < 120; $month++) {
			$at = new DateTimeImmutable("2017-01-15 12:00 +$month months", new DateTimeZone($name));
			[$last, $offset] = ['', ''];
			foreach ($zone->getComponents() as $observance) {
				$starts = [(string)$observance->DTSTART, ...array_map(strval(...), $observance->select('RDATE'))];
				if (isset($observance->RRULE)) {
					$rule = new \Sabre\VObject\Recur\RRuleIterator((string)$observance->RRULE, new DateTimeImmutable((string)$observance->DTSTART));
					for (; $rule->valid() && $rule->current()->format('Y') < '2028'; $rule->next()) {
						$starts[] = $rule->current()->format('Ymd\THis');
					}
				}
				foreach ($starts as $start) {
					if ($start <= $at->format('Ymd\THis') && $start > $last) {
						[$last, $offset] = [$start, (string)$observance->TZOFFSETTO];
					}
				}
			}
			self::assertSame($at->format('O'), $offset, $at->format(DATE_ATOM));
		}
	}

	public function testZonesThatAreThereStay(): void {
		$text = TimeZoneText::into($this->text('DTSTART;TZID=Europe/Berlin:20260301T100000'));

		self::assertSame($text, TimeZoneText::into($text));
		self::assertSame($this->text('DTSTART:20260301T100000Z'), TimeZoneText::into($this->text('DTSTART:20260301T100000Z')));
	}

	#[TestWith(['DTSTART;TZID=leapseconds:20260701T100000', 'DTSTART;TZID=Europe/Berlin:20260701T100000'])]
	#[TestWith(['DTSTART;TZID=CET:20260701T100000', 'DTSTART;TZID=Europe/Brussels:20260701T100000'])]
	#[TestWith(['DTSTART;TZID=GMT:20260701T100000', 'DTSTART;TZID=Europe/Berlin:20260701T120000'])]
	#[TestWith(['DTSTART;TZID=US/Central:20260701T100000', 'DTSTART;TZID=US/Central:20260701T100000'])]
	#[TestWith(['DTSTART;TZID=W. Europe Standard Time:20260701T100000', 'DTSTART;TZID=Europe/Berlin:20260701T100000'])]
	#[TestWith(['DTSTART;TZID=Europe/Berlin:20260701T100000Z', 'DTSTART:20260701T100000Z'])]
	#[TestWith(['DTSTART:20260701T100000', 'DTSTART;TZID=Europe/Berlin:20260701T100000'])]
	#[TestWith(['DTSTART:20260701', 'DTSTART;VALUE=DATE:20260701'])]
	#[TestWith(["DTSTART:20260701T100000Z\r\nRRULE:FREQ=DAILY\r\nEXDATE:20260702", 'EXDATE:20260702T100000Z'])]
	public function testTimesFromOutsideAreInZonesThatHaveAName(string $lines, string $stored): void {
		$text = IncomingText::read($this->text($lines), new DateTimeZone('Europe/Berlin'))->text->serialize();

		self::assertStringContainsString("\r\n$stored\r\n", $text);
	}

	private function text(string $lines): string {
		return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20260101T000000Z\r\n$lines\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
	}
}
