<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting\Task;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\Task\Task;
use OCA\Verband\Meeting\Task\TaskAccess;
use OCA\Verband\Meeting\Task\TaskService;
use OCA\Verband\Meeting\Task\TaskSync;
use OCA\Verband\Meeting\Task\TaskText;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCA\Verband\Tests\Meeting\MeetingTestCase;
use OCP\IDBConnection;
use PHPUnit\Framework\Attributes\DataProvider;

/** A phone without a server: what it is told since its token, and what becomes of what it writes. */
final class TaskSyncTest extends MeetingTestCase {
	private DatedMeeting $sitting;
	/** @var array<string, string> versions by name */
	private array $phone = [];
	private string $token = '';

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->sitting = $this->meeting();
	}

	public function testATaskGoesToThePhoneAndItsTickComesBack(): void {
		$task = $this->give('writer', ['due' => '2026-07-15', 'title' => "Raum; \"groß\", mit Leinwand\\"]);
		$this->sync('writer');
		self::assertSame(['task-' . $task->getId() . '.ics' => '"1"'], $this->phone);

		$text = $this->text($task);
		self::assertStringContainsString('DUE;VALUE=DATE:20260715', $text);
		self::assertStringContainsString('STATUS:NEEDS-ACTION', $text);
		self::assertDoesNotMatchRegularExpression('/ATTENDEE|ORGANIZER/', $text);
		self::assertSame([$task->getTitle(), '2026-07-15', false], [TaskText::read($text)->title, TaskText::read($text)->due, TaskText::read($text)->done]);

		$this->write($task, str_replace('STATUS:NEEDS-ACTION', 'STATUS:COMPLETED', $text));
		self::assertTrue($this->stored($task)->isDone());
		$this->sync('writer');
		self::assertSame(['task-' . $task->getId() . '.ics' => '"2"'], $this->phone);
		self::assertStringContainsString('STATUS:COMPLETED', $this->text($this->stored($task)));

		$this->actAs('chair');
		$this->put($task, ['done' => false]);
		$this->sync('writer');
		self::assertStringContainsString('STATUS:NEEDS-ACTION', $this->text($this->stored($task)), 'and the other way');
		self::assertSame(['"3"'], array_values($this->phone));
	}

	/** @return iterable<string, array{string, bool}> */
	public static function ticks(): iterable {
		yield 'by status' => ["STATUS:COMPLETED\r\n", true];
		yield 'by percent' => ["PERCENT-COMPLETE:100\r\n", true];
		yield 'by time' => ["COMPLETED:20261101T100000Z\r\n", true];
		yield 'half' => ["PERCENT-COMPLETE:50\r\n", false];
		yield 'status has the word' => ["STATUS:IN-PROCESS\r\nPERCENT-COMPLETE:100\r\n", false];
		yield 'given up is not done' => ["STATUS:CANCELLED\r\n", false];
	}

	#[DataProvider('ticks')]
	public function testProgramsSayItInTheirWays(string $lines, bool $done): void {
		self::assertSame($done, TaskText::read("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTODO\r\nUID:a\r\n{$lines}END:VTODO\r\nEND:VCALENDAR\r\n")->done);
	}

	public function testWhatAPhoneChangesBesidesIsToldToItAnew(): void {
		$task = $this->give('writer');
		$this->sync('writer');
		$this->write($task, str_replace('SUMMARY:Plakate holen', "SUMMARY:Gehackt\r\nATTENDEE:mailto:x@example.org", $this->text($task)));
		self::assertSame(['Plakate holen', false], [$this->stored($task)->getTitle(), $this->stored($task)->isDone()]);
		$before = $this->phone;
		$this->sync('writer');
		self::assertNotSame($before, $this->phone, 'fetches the true one');

		$this->write($this->stored($task), $this->text($this->stored($task)));
		$again = $this->phone;
		$this->sync('writer');
		self::assertSame($again, $this->phone, 'what says the same is no change');
		self::assertStringNotContainsString('ATTENDEE', TaskText::read(str_replace('END:VTODO', "ATTENDEE:mailto:x@example.org\r\nEND:VTODO", $this->text($task)))->whole());
	}

	/** @return iterable<string, array{string, string}> */
	public static function hostile(): iterable {
		$todo = static fn (string $lines): string => "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTODO\r\n{$lines}END:VTODO\r\nEND:VCALENDAR\r\n";
		yield 'nothing' => ['', 'bad-icalendar'];
		yield 'no calendar' => ['BEGIN:VCARD', 'bad-icalendar'];
		yield 'an event' => ["BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", 'bad-icalendar'];
		yield 'no UID' => [$todo("SUMMARY:x\r\n"), 'bad-icalendar'];
		yield 'another UID' => [$todo("UID:another\r\nSTATUS:COMPLETED\r\n"), 'bad-icalendar'];
		yield 'NUL' => [$todo("UID:a\0\r\n"), 'not-text'];
		yield 'no UTF-8' => [$todo("UID:\xff\r\n"), 'not-text'];
		yield 'deep' => [str_repeat("BEGIN:VTODO\r\n", 5000), 'bad-icalendar'];
		yield 'long' => [$todo('UID:' . str_repeat('a', 2_000_000) . "\r\n"), 'too-long'];
	}

	#[DataProvider('hostile')]
	public function testHostileTextsAreRefused(string $text, string $error): void {
		$task = $this->give('writer');
		try {
			$this->write($task, $text);
			self::fail('Not refused');
		} catch (Problem $problem) {
			self::assertStringStartsWith($error, $problem->getMessage());
		}
		self::assertFalse($this->stored($task)->isDone());
	}

	public function testGivenToSomebodyElseOrTakenAwayItLeavesThePhone(): void {
		$first = $this->give('writer');
		$second = $this->give('writer');
		$this->sync('writer');
		self::assertCount(2, $this->phone);
		$this->actAs('chair');
		$this->put($first, ['personId' => $this->id('chair')]);
		$this->get(TaskService::class)->delete($second->getId(), '*', static fn (): array => []);
		$this->sync('writer');
		self::assertSame([], $this->phone);
		self::assertSame(['task-' . $first->getId() . '.ics'], $this->get(TaskSync::class)->changes($this->viewer('chair'), null)?->present);
	}

	public function testWhatIsNotTheirsIsNeverToldAndNeverTicked(): void {
		$theirs = $this->give('chair');
		self::assertSame([], $this->get(TaskSync::class)->named($this->viewer('writer'), ['task-' . $theirs->getId() . '.ics', 'task-0.ics', '../x', '']));
		self::assertFalse($this->get(TaskSync::class)->has($this->viewer('guest')));
		self::assertFalse($this->get(TaskSync::class)->has($this->viewer('member')), 'who has no task wonders what an empty list is for');
		self::assertTrue($this->get(TaskSync::class)->has($this->viewer('writer')));
	}

	public function testALostOfficeAndAGoneAccountRefuseTheToken(): void {
		$this->give('writer', ['internal' => true]);
		$this->sync('writer');
		$token = $this->token;
		self::assertNotNull($this->changes('writer', $token));
		self::assertNull($this->changes('chair', $token), 'somebody else’s');
		foreach (['', ' ', 'x', '1-' . str_repeat('0', 20) . '-202611', str_replace('-', '', $token), $token . "\n", '9' . $token] as $bad) {
			self::assertSame($bad === '', $this->changes('writer', $bad) !== null, json_encode($bad) ?: '');
		}

		$office = $this->get(OfficeMapper::class)->ofPerson($this->id('writer'))[0];
		$office->setUntilDate('2026-01-02');
		$this->get(OfficeMapper::class)->update($office);
		$this->user('writer', ['g21']);
		$this->get(Access::class)->forget();
		self::assertNull($this->changes('writer', $token));
		self::assertSame([], $this->changes('writer', '')?->present);
	}

	public function testAFirstSyncInPagesTellsTheSame(): void {
		foreach (range(1, 7) as $i) {
			$this->give('writer', ['title' => "Aufgabe $i"]);
		}
		$whole = $this->changes('writer', '')?->present;
		$paged = [];
		$token = '';
		do {
			$page = $this->changes('writer', $token, 3);
			self::assertNotNull($page);
			self::assertLessThanOrEqual(3, count($page->present));
			array_push($paged, ...$page->present);
			$token = (string)$page->token;
		} while ($page->isTruncated);
		self::assertSame($whole, $paged);

		foreach ($this->get(TaskSync::class)->all($this->viewer('writer')) as $task) {
			$this->actAs('chair');
			$this->put($task, ['done' => true]);
		}
		$told = [];
		do {
			$page = $this->changes('writer', $token, 2);
			self::assertNotNull($page);
			array_push($told, ...$page->present);
			$token = (string)$page->token;
		} while ($page->isTruncated);
		self::assertEqualsCanonicalizing($whole, $told);
	}

	public function testWhatWasDoneLongAgoLeavesWithTheMonth(): void {
		$old = $this->give('writer');
		$this->actAs('chair');
		$this->put($old, ['done' => true]);
		$this->sync('writer');
		self::assertCount(1, $this->phone);
		$month = $this->get(TaskSync::class)->token($this->viewer('writer'))->month;
		// done in the first month that the window of two months ago still held
		$first = new \DateTimeImmutable(substr($month, 0, 4) . '-' . substr($month, 4) . '-01 UTC');
		$this->get(IDBConnection::class)->executeStatement('UPDATE *PREFIX*verband_tasks SET done_at = ' . $first->modify('-8 months +3 days')->getTimestamp());
		$then = str_replace("-$month", '-' . $first->modify('-2 months')->format('Ym'), $this->token);
		self::assertSame(['task-' . $old->getId() . '.ics'], $this->changes('writer', $then)?->deleted);
		self::assertNull($this->changes('writer', str_replace("-$month", '-' . $first->modify('-7 months')->format('Ym'), $this->token)), 'too old');
	}

	private function sync(string $uid): void {
		$changes = $this->changes($uid, $this->token);
		self::assertNotNull($changes);
		foreach ($changes->deleted as $name) {
			unset($this->phone[$name]);
		}
		$tasks = $this->get(TaskSync::class)->named($this->viewer($uid), $changes->present);
		self::assertCount(count($changes->present), $tasks, 'told of what cannot be fetched');
		foreach ($tasks as $task) {
			$this->phone[TaskSync::name($task->getId())] = $task->etag();
		}
		$this->token = (string)$changes->token;
	}

	private function changes(string $uid, ?string $token, ?int $limit = null): ?\OCA\Verband\Calendar\Sync\SyncChanges {
		return $this->get(TaskSync::class)->changes($this->viewer($uid), $token, $limit);
	}

	private function text(Task $task): string {
		return TaskText::write($task, 'Vorstand', 'https://example.org/meetings/1');
	}

	private function write(Task $task, string $text): void {
		$this->actAs('writer');
		$this->get(TaskService::class)->fromPhone($task, TaskText::read($text));
	}

	/** @param array<string, mixed> $fields */
	private function put(Task $task, array $fields): void {
		$this->get(TaskService::class)->update($task->getId(), '*', new Input($fields), static fn (): array => []);
	}

	private function stored(Task $task): Task {
		$this->actAs('writer');
		return $this->get(TaskAccess::class)->find($task->getId());
	}

	/** @param array<string, mixed> $fields */
	private function give(string $uid, array $fields = []): Task {
		$this->actAs('chair');
		$input = $fields + ['meetingId' => $this->sitting->id(), 'title' => 'Plakate holen', 'personId' => $this->id($uid)];
		return $this->get(TaskService::class)->create(new Input($input));
	}

	private function viewer(string $uid): Viewer {
		return $this->get(Access::class)->viewerFor($uid);
	}

	private function id(string $uid): int {
		return (int)$this->get(Persons::class)->ensureForUid($uid)->getId();
	}
}
