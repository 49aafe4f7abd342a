<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting\Task;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Meeting\AgendaItem;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\Answer;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\ItemState;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingPerson;
use OCA\Verband\Meeting\MeetingState;
use OCA\Verband\Meeting\PeopleMapper;
use OCA\Verband\Meeting\PersonRole;
use OCA\Verband\Meeting\Task\Task;
use OCA\Verband\Meeting\Task\TaskAccess;
use OCA\Verband\Meeting\Task\TaskFilter;
use OCA\Verband\Meeting\Task\TaskList;
use OCA\Verband\Meeting\Task\TaskPresenter;
use OCA\Verband\Meeting\Task\TaskService;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCA\Verband\Tests\Contract\Schema;
use OCA\Verband\Tests\Meeting\MeetingTestCase;
use PHPUnit\Framework\Attributes\DataProvider;

final class TaskServiceTest extends MeetingTestCase {
	private DatedMeeting $sitting;

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->sitting = $this->meeting();
	}

	public function testWhoeverHasItTicksItAndNothingElse(): void {
		$task = $this->task(['personId' => $this->id('writer'), 'due' => '2026-07-15']);
		$this->actAs('writer');
		self::assertSame([$task->getId()], $this->mine());

		$this->actAs('member');
		$this->assertRefused(404, 'not-found', fn () => $this->write($task, ['done' => true]));

		$this->actAs('chair');
		$given = $this->give($this->invite('guest'));
		$this->actAs('guest');
		$done = $this->write($given, ['done' => true]);
		self::assertTrue($done->isDone());
		self::assertFalse($this->write($done, ['done' => false])->isDone(), 'and takes it back');
		foreach ([['title' => 'Anderes'], ['due' => null], ['personId' => null], ['done' => true, 'internal' => true]] as $fields) {
			$this->assertRefused(403, 'forbidden', fn () => $this->write($given, $fields));
		}
		$this->assertRefused(403, 'forbidden', fn () => $this->get(TaskService::class)->delete($given->getId(), '*', $this->present(...)));
	}

	public function testOthersSeeItOnceTheSittingIsOverUnlessItIsInternal(): void {
		$open = $this->task();
		$internal = $this->task(['internal' => true, 'title' => 'Geheim']);
		$seen = function (string $uid, Task $task): bool {
			$this->actAs($uid);
			try {
				return $this->get(TaskAccess::class)->find($task->getId()) instanceof Task;
			} catch (Problem $problem) {
				self::assertSame(404, $problem->status);
				return false;
			}
		};
		self::assertSame([true, true, false, false], [$seen('writer', $open), $seen('writer', $internal), $seen('member', $open), $seen('other', $open)]);
		$this->close();
		self::assertSame([true, false, true, false], [$seen('member', $open), $seen('member', $internal), $seen('other', $open), $seen('other', $internal)]);
		self::assertSame([false, false], [$seen('guest', $open), $seen('admin', $internal)]);

		$listed = function (string $uid): array {
			$this->actAs($uid);
			return array_column($this->get(TaskList::class)->page(TaskFilter::read(['gliederungId' => '21']))['tasks'], 'title');
		};
		self::assertSame(['Plakate holen'], $listed('member'));
		self::assertSame(['Geheim', 'Plakate holen'], $listed('writer'));
		$this->actAs('guest');
		$this->assertRefused(404, 'not-found', fn () => $this->get(TaskList::class)->page(new TaskFilter()));
	}

	public function testWhatIsInternalIsTheBoardsOnlyAsLongAsTheOfficeLasts(): void {
		$task = $this->task(['internal' => true, 'personId' => $this->id('writer')]);
		$this->actAs('writer');
		self::assertSame([$task->getId()], $this->mine());

		$office = $this->get(OfficeMapper::class)->ofPerson($this->id('writer'))[0];
		$office->setUntilDate('2026-01-02');
		$this->get(OfficeMapper::class)->update($office);
		$this->user('writer', ['g21']);
		$this->get(Access::class)->forget();
		$this->actAs('writer');

		self::assertSame([], $this->mine());
		$this->assertRefused(404, 'not-found', fn () => $this->write($task, ['done' => true]));
	}

	public function testItIsGivenToWhoWasThereOrIsOnTheBoard(): void {
		$guest = $this->invite('guest');
		self::assertSame($guest, $this->give($guest)->getPersonId());
		$this->assertRefused(400, 'unknown-person (personId)', fn () => $this->give($guest, ['internal' => true]));
		$this->assertRefused(400, 'unknown-person (personId)', fn () => $this->give($this->id('other')));
		$this->assertRefused(400, 'unknown-person (personId)', fn () => $this->give(99999));
		$given = $this->give($guest);
		$this->assertRefused(400, 'unknown-person (personId)', fn () => $this->write($given, ['internal' => true]));
	}

	public function testATaskIsEditedAfterItsItemWasCarriedOver(): void {
		$item = new AgendaItem();
		$item->setGliederungId(21);
		$item->setMeetingId($this->sitting->id());
		$item->setTitle('Kampagne');
		$item->setState(ItemState::Scheduled->value);
		$item->setRevision(1);
		$item = $this->get(AgendaItemMapper::class)->insert($item);
		$task = $this->task(['itemId' => $item->getId()]);
		$next = $this->meeting(['start' => '2026-08-01T18:30:00+02:00', 'end' => '2026-08-01T20:30:00+02:00']);
		$item->setMeetingId($next->id());
		$this->get(AgendaItemMapper::class)->update($item);

		self::assertSame('Anders', $this->write($task, ['title' => 'Anders', 'itemId' => $item->getId()])->getTitle());
		$this->assertRefused(400, 'invalid (itemId)', fn () => $this->task(['itemId' => $item->getId()]));
	}

	/** @return iterable<string, array{array<string, mixed>, string}> */
	public static function refused(): iterable {
		yield 'no title' => [['title' => ''], 'required (title)'];
		yield 'NUL in the title' => [['title' => "A\0"], 'not-text (title)'];
		yield 'far too long' => [['title' => str_repeat('ä', 256)], 'too-long (title)'];
		yield 'no such day' => [['due' => '2026-02-30'], 'bad-date (due)'];
		yield 'no item of this agenda' => [['itemId' => 99999], 'invalid (itemId)'];
		yield 'no resolution of this sitting' => [['resolutionId' => 99999], 'invalid (resolutionId)'];
		yield 'done in words' => [['done' => 'ja'], 'invalid (done)'];
		yield 'internal in numbers' => [['internal' => 1], 'invalid (internal)'];
		yield 'no meeting' => [['meetingId' => null], 'required (meetingId)'];
	}

	/** @param array<string, mixed> $fields */
	#[DataProvider('refused')]
	public function testRefusesWithCodeAndField(array $fields, string $message): void {
		$this->assertRefused(400, $message, fn () => $this->task($fields));
		self::assertSame([], $this->get(TaskList::class)->page(new TaskFilter())['tasks']);
	}

	public function testOnlyTheBodysBoardGivesTasks(): void {
		foreach (['other' => [403, 'forbidden'], 'member' => [403, 'forbidden'], 'guest' => [404, 'not-found']] as $uid => [$status, $message]) {
			$this->actAs($uid);
			$this->assertRefused($status, $message, fn () => $this->task());
		}
		$this->actAs('chair');
		$draft = $this->meeting(['status' => 'draft']);
		$this->actAs('other');
		$this->assertRefused(404, 'not-found', fn () => $this->task(['meetingId' => $draft->id()]));
	}

	public function testOfTwoAtOnceTheSecondGetsTheFirstsVersion(): void {
		$task = $this->task();
		$this->write($task, ['title' => 'Plakate abholen']);
		try {
			$this->get(TaskService::class)->update($task->getId(), '"1"', new Input(['done' => true]), $this->present(...));
			self::fail('Nothing was said of the other');
		} catch (Problem $problem) {
			self::assertSame([412, 'Plakate abholen'], [$problem->status, $problem->details['current']['title']]);
		}
	}

	public function testShowsWhatIsDueFirstAndMarksWhatIsLate(): void {
		$writer = $this->id('writer');
		$this->give($writer, ['title' => 'ohne Frist']);
		$this->give($writer, ['title' => 'spät', 'due' => '2027-01-01']);
		$this->give($writer, ['title' => 'überfällig', 'due' => '2020-01-01']);
		$this->write($this->give($writer, ['title' => 'erledigt', 'due' => '2020-01-01']), ['done' => true]);
		$this->actAs('writer');
		$shown = $this->get(TaskList::class)->mine(20);
		self::assertSame(['überfällig' => true, 'spät' => false, 'ohne Frist' => false], array_column($shown, 'overdue', 'title'));
		self::assertSame([], (new Schema())->problems($shown[0], 'Task'));
	}

	public function testComesInPages(): void {
		foreach (range(1, 5) as $i) {
			$this->task(['title' => "Aufgabe $i"]);
		}
		$first = $this->get(TaskList::class)->page(TaskFilter::read(['limit' => '3']));
		$second = $this->get(TaskList::class)->page(TaskFilter::read(['limit' => '3', 'cursor' => $first['nextCursor']]));
		self::assertSame(['Aufgabe 5', 'Aufgabe 4', 'Aufgabe 3', 'Aufgabe 2', 'Aufgabe 1'], array_column([...$first['tasks'], ...$second['tasks']], 'title'));
		self::assertNull($second['nextCursor']);
		self::assertSame([], (new Schema())->problems($first, 'Tasks'));
	}

	/** @param array<string, mixed> $fields */
	private function task(array $fields = []): Task {
		return $this->get(TaskService::class)->create(new Input($fields + ['meetingId' => $this->sitting->id(), 'title' => 'Plakate holen']));
	}

	/** @param array<string, mixed> $fields */
	private function give(int $personId, array $fields = []): Task {
		return $this->task(['personId' => $personId] + $fields);
	}

	/** @param array<string, mixed> $fields */
	private function write(Task $task, array $fields): Task {
		return $this->get(TaskService::class)->update($task->getId(), '*', new Input($fields), $this->present(...));
	}

	/** @return array<string, mixed> */
	private function present(Task $task): array {
		return $this->get(TaskPresenter::class)->one($task);
	}

	/** @return list<int> */
	private function mine(): array {
		return array_column($this->get(TaskList::class)->mine(20), 'id');
	}

	private function id(string $uid): int {
		return (int)$this->get(Persons::class)->ensureForUid($uid)->getId();
	}

	private function invite(string $uid): int {
		$this->get(PeopleMapper::class)->put($this->sitting->id(), new MeetingPerson($this->id($uid), PersonRole::Guest, false, Answer::None));
		return $this->id($uid);
	}

	private function close(): void {
		$meeting = $this->sitting->meeting;
		$meeting->setState(MeetingState::Closed->value);
		$this->get(MeetingMapper::class)->update($meeting);
	}
}
