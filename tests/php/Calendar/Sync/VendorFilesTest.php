<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar\Sync;

use OCA\Verband\Calendar\Delivery;
use OCA\Verband\Calendar\Sync\PhoneWrites;
use OCA\Verband\Calendar\Sync\View;
use OCA\Verband\Calendar\Sync\ViewObject;
use OCA\Verband\Calendar\Sync\ViewReader;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Problem;
use OCA\Verband\Tests\Gliederung\AssociationTestCase;
use OCA\Verband\Tests\Shared;
use Sabre\VObject\Component\VCalendar;
use Sabre\VObject\Property;
use Sabre\VObject\Reader;

/** What Outlook, Exchange, Google, Apple, Zimbra and others write, put into a board's calendar. */
final class VendorFilesTest extends AssociationTestCase {
	/** Written anew by us, or nobody's business: the rest has to come back as it went in. */
	private const OURS = '/^(UID|DTSTAMP|CREATED|LAST-MODIFIED|SEQUENCE|STATUS|CATEGORIES|CLASS|SUMMARY|DT(START|END)|RDATE|EXDATE|RECURRENCE-ID'
		. '|ATTENDEE|ORGANIZER|CONTACT|X-ALT-DESC|EXRULE|ATTACH|IMAGE|URL|CONFERENCE|X-VERBAND-.*)$/';

	private View $view;
	private Viewer $viewer;
	private int $names = 0;

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->office('board21', 21, OfficeRole::Chair);
		$this->view = View::board(21);
		$this->viewer = $this->get(Access::class)->viewerFor('board21');
	}

	public function testFilesAreStoredOrRefusedByName(): void {
		$reasons = [];
		foreach ($this->files() as $name => $text) {
			$reasons[] = $this->put($text, $name);
		}

		$counts = array_count_values($reasons);
		ksort($counts);
		fwrite(STDERR, sprintf("\n%d vendors' files: %s\n", count($reasons), json_encode($counts, JSON_THROW_ON_ERROR)));
		self::assertGreaterThanOrEqual(23, $counts['stored']);
		self::assertSame([], array_diff(array_keys($counts), ['stored', 'bad-icalendar', 'end-before-start', 'rrule-not-computable']));
	}

	/** As a client would put them: one event with its changed dates at a time. */
	public function testEventsOneByOneAreStoredOrRefusedByName(): void {
		$reasons = [];
		foreach ($this->files() as $name => $text) {
			foreach ($this->events($text) as $uid => $event) {
				$reasons[] = $this->put($event, "$name $uid");
			}
		}

		$counts = array_count_values($reasons);
		ksort($counts);
		fwrite(STDERR, sprintf("\n%d vendors' events: %s\n", count($reasons), json_encode($counts, JSON_THROW_ON_ERROR)));
		self::assertGreaterThanOrEqual(462, $counts['stored']);
		self::assertSame([], array_diff(array_keys($counts), ['stored', 'bad-icalendar', 'bad-rrule', 'end-before-start', 'rrule-not-computable']));
	}

	/** @return array<string, string> by name */
	private function files(): array {
		$folder = Shared::path('ics/vendors') ?? self::markTestSkipped(Shared::MISSING);
		$files = [];
		foreach (glob("$folder/*.ics") ?: [] as $path) {
			$files[basename($path)] = (string)file_get_contents($path);
		}
		self::assertNotSame([], $files);
		return $files;
	}

	/** @return array<string, string> texts of one event each, by UID */
	private function events(string $text): array {
		try {
			$all = Reader::read(ltrim($text), Reader::OPTION_FORGIVING | Reader::OPTION_IGNORE_INVALID_LINES);
		} catch (\Sabre\VObject\ParseException) {
			return [];
		}
		$byUid = [];
		foreach ($all->select('VEVENT') as $event) {
			$byUid[(string)$event->UID][] = $event;
		}
		return array_map(static function (array $events) use ($all): string {
			$one = new VCalendar();
			foreach ([...$all->select('VTIMEZONE'), ...$events] as $component) {
				$one->add(clone $component);
			}
			return $one->serialize();
		}, $byUid);
	}

	/** @return string the reason, or "stored" */
	private function put(string $text, string $what): string {
		$name = 'v' . ++$this->names . '.ics';
		try {
			$this->get(PhoneWrites::class)->create($this->viewer, $this->view, $name, $text);
		} catch (Problem $problem) {
			self::assertContains($problem->status, [400, 409], $what);
			self::assertSame([], $this->get(ViewReader::class)->named($this->viewer, $this->view, [$name]), $what);
			return $problem->error->value;
		}
		$object = $this->get(ViewReader::class)->named($this->viewer, $this->view, [$name])[0] ?? self::fail("$what is not there");
		$delivered = $this->get(Delivery::class)->toPhone($object);
		self::assertSame([], array_diff($this->lines($text), $this->lines($delivered)), $what);
		self::assertSame([], array_column(Reader::read($delivered)->validate(), 'message'), $what);
		$this->assertDeliveredAlikeWithAndWithoutAnythingOwn($object, $what);
		// the next file may say the same UID
		$this->get(PhoneWrites::class)->delete($this->viewer, $object);
		return 'stored';
	}

	/** What is delivered as it is stored, and what is put together line by line, are the same but for the UID. */
	private function assertDeliveredAlikeWithAndWithoutAnythingOwn(ViewObject $object, string $what): void {
		$uid = $object->event->getUid();
		[$stored, $together] = array_map(
			fn (string $one): string => $this->get(Delivery::class)->toPhone(new ViewObject($object->name, $object->event, $one, null)),
			[$uid, strrev($uid)],
		);
		self::assertSame($together, str_replace("UID:$uid\r\n", 'UID:' . strrev($uid) . "\r\n", $stored), $what);
	}

	/** @return list<string> what others wrote and we only keep */
	private function lines(string $text): array {
		$lines = [];
		foreach (Reader::read($text, Reader::OPTION_FORGIVING)->select('VEVENT') as $event) {
			foreach ($event->children() as $property) {
				if ($property instanceof Property && preg_match(self::OURS, (string)$property->name) !== 1 && (string)$property !== '') {
					unset($property['ALTREP']);
					// an UNTIL is written as its DTSTART is
					$lines[] = preg_replace('/UNTIL=\w+/', 'UNTIL', $property->serialize());
				}
			}
		}
		return $lines;
	}
}
