<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar\Feed;

use OCA\Verband\Calendar\Programme\PublicId;
use OCP\IDBConnection;
use Sabre\VObject\Component\VEvent;

/** What leaves the house in a feed, and how it is written. */
final class FeedWriterTest extends FeedTestCase {
	private const CANARY = 'K4narienvogel';

	public function testD5NobodyAndNothingInternalEverLeaves(): void {
		$this->event('Draft ' . self::CANARY, ['status' => 'draft']);
		foreach (['members', 'bezirk', 'own'] as $audience) {
			$this->event("$audience " . self::CANARY, ['audience' => $audience]);
		}
		$this->user('member', ['frauen']);
		$this->event('protected ' . self::CANARY, ['audience' => 'protected', 'protectedGroup' => 'frauen']);
		$deleted = $this->event('deleted ' . self::CANARY);
		$this->alter($deleted->getId(), 'deleted_at', 1);
		$series = $this->event('uncomputable ' . self::CANARY);
		$this->alter($series->getId(), 'recurrence', 'not-computable');
		$this->event('Sommerfest', ['icalendar' => $this->withPeople()]);

		$public = $this->publicText();
		[, $token] = $this->feed('member');
		$personal = (string)$this->ask($token)->render();

		self::assertStringContainsString('SUMMARY:Sommerfest', $public);
		self::assertStringNotContainsString(self::CANARY, $public);
		foreach ([$public, $personal] as $text) {
			self::assertDoesNotMatchRegularExpression('/^(ATTENDEE|ORGANIZER|CONTACT|COMMENT|ATTACH|X-NC|X-VERBAND|CREATED|CLASS|BEGIN:VALARM)/m', $text);
			self::assertStringNotContainsString('boss@example.org', $text);
			self::assertDoesNotMatchRegularExpression('/(Draft|protected|deleted|uncomputable) /', $text);
		}
		foreach (['members', 'bezirk', 'own'] as $audience) {
			self::assertStringContainsString("SUMMARY:$audience", $personal);
		}
	}

	public function testDialInAddressesAreForThoseWhoMaySeeTheEvent(): void {
		$this->event('Online', ['conference' => 'https://call.example.org/1', 'url' => 'https://example.org/']);
		[, $token] = $this->feed('member');

		self::assertStringNotContainsString('call.example.org', $this->publicText());
		self::assertStringContainsString('URL;VALUE=URI:https://example.org/', $this->publicText());
		self::assertStringContainsString('https://call.example.org/1', (string)$this->ask($token)->render());
	}

	public function testB1HostileWordsAreWordsInAFeed(): void {
		$words = ['<img src=x onerror=alert(1)>', '"><svg/onload=alert(1)>', "{{constructor.constructor('alert(1)')()}}", '${7*7}', "\u{202e}txt.exe"];
		foreach ($words as $word) {
			$this->event($word, ['location' => $word, 'description' => $word]);
		}

		$events = array_values($this->parse($this->publicText())->select('VEVENT'));

		foreach ($words as $number => $word) {
			self::assertSame([$word, $word, $word], array_map(static fn (string $name): string => (string)$events[$number]->{$name}, ['SUMMARY', 'LOCATION', 'DESCRIPTION']));
		}
	}

	public function testF1WhatCannotBeReckonedIsInNoFeed(): void {
		$this->event('plain');
		$series = $this->event('endless', ['rrule' => 'FREQ=WEEKLY']);
		$this->alter($series->getId(), 'recurrence', 'not-computable');

		$text = $this->publicText();

		self::assertSame(1, substr_count($text, 'BEGIN:VEVENT'));
		self::assertStringNotContainsString('RRULE:FREQ=WEEKLY', $text);
	}

	public function testB3OnlyAddressesOfTheWebAreLinks(): void {
		foreach (['javascript:alert(1)', 'file:///etc/passwd', '//evil.example', '\\\\evil\\share'] as $address) {
			$this->event('Link', ['icalendar' => $this->text("URL:$address")]);
		}

		self::assertStringNotContainsString('URL', $this->publicText());
	}

	public function testC1AHostileTitleStaysOneEscapedFoldedLine(): void {
		$title = 'Sitzung; a,b \\ "x" 🏳️‍🌈 ' . str_repeat('Größe ', 20) . 'Ende';
		$this->event($title, ['description' => "Eins\nATTENDEE:mailto:x@evil\nBEGIN:VALARM"]);

		$text = $this->publicText();

		self::assertSame([], preg_grep('/^(ATTENDEE|BEGIN:VALARM)/', explode("\r\n", $text)));
		self::assertDoesNotMatchRegularExpression('/[^\r]\n|\r[^\n]/', $text);
		foreach (explode("\r\n", $text) as $line) {
			self::assertLessThanOrEqual(75, strlen($line));
			self::assertTrue(mb_check_encoding($line, 'UTF-8'));
		}
		$event = $this->parse($text)->VEVENT;
		self::assertSame($title, (string)$event->SUMMARY);
		self::assertSame("Eins\nATTENDEE:mailto:x@evil\nBEGIN:VALARM", (string)$event->DESCRIPTION);
	}

	public function testSeriesKeepTheirRuleTheirZoneAndTheirChanges(): void {
		$this->event('Reihe', ['icalendar' => $this->text(
			'RRULE:FREQ=WEEKLY;UNTIL=20261231T200000', 'EXDATE;TZID=Europe/Berlin:20260617T190000',
		)]);

		$text = $this->publicText();

		self::assertStringContainsString('DTSTART;TZID=Europe/Berlin:20260610T190000', $text);
		self::assertStringContainsString('RRULE:FREQ=WEEKLY;UNTIL=20261231T190000Z', $text);
		self::assertStringContainsString('EXDATE;TZID=Europe/Berlin:20260617T190000', $text);
		self::assertSame(1, substr_count($text, 'BEGIN:VTIMEZONE'));
		self::assertStringContainsString("BEGIN:DAYLIGHT\r\nDTSTART:20250330T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", $text);
		self::assertStringContainsString("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD", $text);
	}

	public function testDaysAndCancelledOnes(): void {
		$this->event('Tag', ['start' => '2026-06-20', 'end' => '2026-06-22', 'allDay' => true, 'status' => 'cancelled']);

		$text = $this->publicText();

		self::assertStringContainsString("DTSTART;VALUE=DATE:20260620\r\nDTEND;VALUE=DATE:20260622", $text);
		self::assertStringContainsString('STATUS:CANCELLED', $text);
		self::assertStringNotContainsString('VTIMEZONE', $text);
	}

	public function testTheWindowIsHalfAYearBackAndOneAndAHalfAhead(): void {
		foreach (['2025-11-29' => 'old', '2025-12-02' => 'past', '2027-11-30' => 'next', '2027-12-02' => 'far'] as $day => $title) {
			$this->event($title, ['start' => $day, 'end' => (new \DateTimeImmutable($day))->modify('+1 day')->format('Y-m-d'), 'allDay' => true]);
		}

		$titles = array_map(static fn ($event): string => (string)$event->SUMMARY, array_values($this->parse($this->publicText())->select('VEVENT')));

		self::assertSame(['past', 'next'], $titles);
	}

	public function testUidsAreOursAndStay(): void {
		$event = $this->event('Sommerfest', ['icalendar' => $this->withPeople()]);
		$first = $this->parse($this->publicText())->VEVENT;
		$second = $this->parse($this->publicText())->VEVENT;

		self::assertInstanceOf(VEvent::class, $first);
		self::assertSame($this->get(PublicId::class)->of($event->getId()) . '@verband', (string)$first->UID);
		self::assertSame((string)$first->UID, (string)$second?->UID);
		self::assertSame([], $this->parse($this->publicText())->validate());
	}

	public function testACalendarHasANameAndSaysWhenToComeBack(): void {
		$text = $this->publicText();

		self::assertStringContainsString("X-WR-CALNAME:Termine des Verbands\r\n", $text);
		self::assertStringContainsString("REFRESH-INTERVAL;VALUE=DURATION:PT4H\r\n", $text);
	}

	private function withPeople(): string {
		return $this->text(
			'ORGANIZER;CN="Boss":mailto:boss@example.org', 'ATTENDEE;CN=X:mailto:boss@example.org', 'X-NC-GROUP-ID:5', 'CLASS:PUBLIC',
			'COMMENT:boss@example.org', 'CONTACT:boss@example.org', "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:x\r\nTRIGGER:-PT5M\r\nEND:VALARM",
		);
	}

	private function text(string ...$lines): string {
		return implode("\r\n", [
			'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', 'X-WR-CALNAME:boss@example.org', 'BEGIN:VEVENT', 'UID:theirs@example.org', 'DTSTAMP:20260101T000000Z',
			'DTSTART;TZID=Europe/Berlin:20260610T190000', 'DTEND;TZID=Europe/Berlin:20260610T210000', 'SUMMARY:Sommerfest', ...$lines, 'END:VEVENT', 'END:VCALENDAR', '',
		]);
	}

	private function alter(int $id, string $column, mixed $value): void {
		$query = $this->get(IDBConnection::class)->getQueryBuilder();
		$query->update('verband_events')->set($column, $query->createNamedParameter($value))
			->where($query->expr()->eq('id', $query->createNamedParameter($id)))->executeStatement();
	}
}
