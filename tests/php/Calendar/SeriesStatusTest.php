<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar;

use OCA\Verband\Calendar\EventService;
use OCA\Verband\Calendar\EventText;
use OCA\Verband\Calendar\Sync\PhoneWrites;
use OCA\Verband\Calendar\Sync\View;
use OCA\Verband\Calendar\Sync\ViewReader;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Tests\Gliederung\AssociationTestCase;

/** A series on Wednesdays: the second at another hour, the third cancelled. */
final class SeriesStatusTest extends AssociationTestCase {
	private int $id;

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->office('board21', 21, OfficeRole::Chair);
		$this->id = $this->get(EventService::class)->create($this->viewer(), 21, ['icalendar' => $this->text()])->getId();
	}

	public function testASeriesThatIsCancelledIsSoOnEachDateAndBack(): void {
		self::assertSame(['' => 'CONFIRMED', '20260610T170000Z' => '', '20260617T170000Z' => 'CANCELLED', '20260624T170000Z' => 'CONFIRMED'], $this->states());

		$this->set('cancelled');
		self::assertSame(['CANCELLED'], array_values(array_unique($this->states())));
		$this->get(EventService::class)->update($this->viewer(), $this->id, '*', ['location' => 'Celle'], static fn (): array => []);
		self::assertSame(['CANCELLED'], array_values(array_unique($this->states())));

		$this->set('published');
		self::assertSame(['' => 'CONFIRMED', '20260610T170000Z' => 'CONFIRMED', '20260617T170000Z' => 'CANCELLED', '20260624T170000Z' => 'CONFIRMED'], $this->states());
		$this->set('draft');
		self::assertSame('CANCELLED', $this->states()['20260617T170000Z']);
		self::assertSame('TENTATIVE', $this->states()['20260624T170000Z']);
	}

	public function testAPhoneThatKnowsNothingOfItDoesNotLoseIt(): void {
		$this->set('cancelled');
		$object = $this->get(ViewReader::class)->named($this->viewer(), View::board(21), ["gliederung-21-$this->id.ics"])[0];
		$written = (string)preg_replace(['/^X-VERBAND-.*\r\n/m', '/^LOCATION:.*\r\n/m'], '', $object->event->getIcalendar());
		$this->get(PhoneWrites::class)->update($this->viewer(), View::board(21), $object, str_replace('SUMMARY:Sitzung', 'SUMMARY:Anders', $written));

		$this->set('published');

		self::assertSame('CANCELLED', $this->states()['20260617T170000Z']);
		self::assertSame('CONFIRMED', $this->states()['20260624T170000Z']);
	}

	private function set(string $status): void {
		$this->get(EventService::class)->update($this->viewer(), $this->id, '*', ['status' => $status], static fn (): array => []);
	}

	/** @return array<string, string> STATUS by RECURRENCE-ID */
	private function states(): array {
		$states = [];
		$stored = $this->get(EventService::class)->find($this->viewer(), $this->id)->getIcalendar();
		foreach (EventText::parse($stored)->calendar->select('VEVENT') as $event) {
			$states[(string)$event->{'RECURRENCE-ID'}] = (string)$event->STATUS;
		}
		return $states;
	}

	private function viewer(): Viewer {
		$this->get(Access::class)->forget();
		return $this->get(Access::class)->viewerFor('board21');
	}

	private function text(): string {
		$event = static fn (string $start, string ...$lines): array => ['BEGIN:VEVENT', 'UID:x', 'SUMMARY:Sitzung', 'DTSTAMP:20260601T100000Z', "DTSTART:$start", 'DURATION:PT2H', ...$lines, 'END:VEVENT'];
		return implode("\r\n", [
			'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//EN',
			...$event('20260603T170000Z', 'RRULE:FREQ=WEEKLY;COUNT=6'),
			...$event('20260610T180000Z', 'RECURRENCE-ID:20260610T170000Z'),
			...$event('20260617T170000Z', 'RECURRENCE-ID:20260617T170000Z', 'STATUS:CANCELLED'),
			...$event('20260624T180000Z', 'RECURRENCE-ID:20260624T170000Z', 'STATUS:CONFIRMED'),
			'END:VCALENDAR', '',
		]);
	}
}
