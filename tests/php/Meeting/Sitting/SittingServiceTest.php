<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting\Sitting;

use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\AgendaService;
use OCA\Verband\Meeting\ItemState;
use OCA\Verband\Meeting\MeetingState;
use OCA\Verband\Meeting\Resolution\ResolutionService;
use OCA\Verband\Meeting\Sitting\PresenceService;
use OCA\Verband\Meeting\Sitting\SittingAccess;
use OCA\Verband\Meeting\Task\TaskService;
use OCA\Verband\Platform\Input;

/** Start, items, presence and quorum, end. */
final class SittingServiceTest extends SittingTestCase {
	public function testTwoWhoStartStartOnce(): void {
		$this->start();
		$first = $this->live();
		$this->at('2026-06-01T18:40:00+02:00');
		$this->actAs('writer');
		$this->start();

		$again = $this->live();
		self::assertSame([MeetingState::Running->value, $first['startedAt']], [$again['state'], $again['startedAt']]);
		self::assertSame($this->items()[0], $again['currentItemId']);
		self::assertCount(1, $again['speech']['log'], 'the item is written once');
		self::assertSame(1, $this->rows('verband_presence'), 'who started is there');
	}

	public function testWhoIsExpectedIsWrittenDownAsItBegins(): void {
		$this->start();
		$this->office('late', 21, OfficeRole::Board);

		$people = $this->live()['people'];
		self::assertSame(['expected', 'expected', 'guest'], array_column($people, 'role'));
		self::assertSame(2, $this->live()['quorum']['voters']);
	}

	public function testADraftAndACancelledMeetingDoNotBegin(): void {
		$this->change($this->sitting, '*', ['status' => 'cancelled']);

		$this->assertRefused(409, 'invalid (status)', fn () => $this->start());
	}

	public function testOneItemAtATimeWithTheTimeItTakes(): void {
		[$first, $second] = $this->items();
		$this->start();
		$this->at('2026-06-01T18:35:00+02:00');
		$this->goTo($second);
		$this->at('2026-06-01T18:36:00+02:00');
		$this->goTo($second);
		$this->goTo($first, ['put' => 'back']);
		$this->at('2026-06-01T18:38:00+02:00');
		$this->goTo(null);

		[$one, $two] = $this->live()['items'];
		self::assertSame([420, ItemState::Done->value, null], [$one['usedSeconds'], $one['state'], $one['currentSince']]);
		self::assertSame([60, ItemState::Scheduled->value], [$two['usedSeconds'], $two['state']]);
		self::assertSame([$first, $second, $first, null], array_column(array_map(
			static fn (array $row): array => (array)$row['payload'], $this->live()['speech']['log'],
		), 'item'));
		$this->assertRefused(400, 'invalid (itemId)', fn () => $this->goTo(99999));
		$other = $this->meeting();
		$this->assertRefused(400, 'invalid (itemId)', fn () => $this->goTo($this->detail($other->id())['agenda'][0]['id']));
	}

	public function testNothingGoesOnBeforeTheStartOrAfterTheEnd(): void {
		$acts = [fn () => $this->goTo(null), fn () => $this->note('arrive'), fn () => $this->say('signUp', ['lane' => 'open'])];
		foreach ([...$acts, fn () => $this->close()] as $act) {
			$this->assertRefused(409, 'not-running', $act);
		}
		$this->start();
		$this->close();
		foreach ([...$acts, fn () => $this->close(), fn () => $this->start()] as $act) {
			$this->assertRefused(409, 'closed', $act);
		}
	}

	public function testSevenOfTwelveAreQuorateAndSixAreNot(): void {
		for ($i = 1; $i <= 10; $i++) {
			$this->office('board' . $i, 21, OfficeRole::Board);
		}
		$this->actAs('chair');
		$this->start();
		$this->note('arrive', array_map(fn (int $i): int => $this->id('board' . $i), range(1, 6)));
		self::assertSame(['rule' => 'more-than-half', 'voters' => 12, 'present' => 7, 'needed' => 7, 'quorate' => true], $this->live()['quorum']);
		self::assertSame(['present' => 7, 'voters' => 12, 'needed' => 7, 'quorate' => true], $this->resolve(['votesYes' => 7])->quorum());

		$this->at('2026-06-01T19:00:00+02:00');
		$this->note('leave', [$this->id('board6')]);

		self::assertSame([6, false], [$this->live()['quorum']['present'], $this->live()['quorum']['quorate']]);
		self::assertFalse($this->resolve(['votesYes' => 6])->quorum()['quorate'] ?? null);
		$this->assertRefused(400, 'too-many-votes (votesYes)', fn () => $this->resolve(['votesYes' => 7]));
	}

	public function testInARoomItCountsOnceConfirmedOnThePhoneAtOnce(): void {
		$this->start();
		$this->actAs('writer');
		$this->note('arrive');
		self::assertSame(['waiting', 1], [$this->live()['me']['presence'], $this->live()['quorum']['present']]);
		$this->note('arrive');
		$this->actAs('guest');
		$this->note('arrive');
		self::assertSame(['waiting', 0, null], [$this->live()['me']['presence'], $this->live()['guests'], $this->live()['people']]);
		$this->actAs('chair');
		$this->note('arrive', [$this->id('guest'), $this->id('writer')]);
		self::assertSame([2, 1], [$this->live()['quorum']['present'], $this->live()['guests']]);
		self::assertSame(3, $this->rows('verband_presence'));

		$this->sitting = $this->meeting(['kind' => 'phone'] + self::EVENING);
		$this->invite('guest', $this->sitting->id());
		$this->start();
		$this->actAs('guest');
		$this->note('arrive');
		self::assertSame('here', $this->live()['me']['presence']);
	}

	public function testNobodyNotesAnythingOfOthers(): void {
		$this->start();
		$this->actAs('guest');

		$this->assertRefused(403, 'forbidden', fn () => $this->note('arrive', [$this->id('writer')]));
		$this->assertRefused(403, 'forbidden', fn () => $this->note('excuse'));
		$this->actAs('chair');
		foreach ([[$this->id('other')], [0], ['1'], [null]] as $ids) {
			$this->assertRefused(400, 'unknown-person (personIds)', fn () => $this->note('arrive', $ids));
		}
	}

	public function testTheEndKeepsOneWordOfEachAndTakesOnWhatWasNotReached(): void {
		$next = $this->meeting();
		$topic = $this->get(AgendaService::class)->add($this->sitting->id(), new Input(['title' => 'Nicht erreicht']));
		$this->start();
		$this->actAs('guest');
		$this->note('arrive');
		$this->actAs('chair');
		$this->note('excuse', [$this->id('writer')]);
		$this->at('2026-06-01T20:00:00+02:00');
		$this->close();

		$people = $this->detail($this->sitting->id())['people'];
		self::assertSame(['present', 'excused', ''], array_column($people, 'state'), 'what nobody confirmed leaves no trace');
		self::assertSame(1, $this->rows('verband_presence'));
		self::assertContains('Nicht erreicht', array_column($this->detail($next->id())['agenda'], 'title'));
		self::assertSame(ItemState::Postponed, $this->get(AgendaItemMapper::class)->find($topic->getId())?->state());
		$live = $this->live();
		self::assertSame(['closed', null, null, 5400], [$live['state'], $live['currentItemId'], $live['speech'], $live['items'][0]['usedSeconds']]);
	}

	/** @param array<string, mixed> $fields */
	private function resolve(array $fields): \OCA\Verband\Meeting\Resolution\Resolution {
		return $this->get(ResolutionService::class)->create($this->sitting->id(), new Input($fields + ['title' => 'Antrag']));
	}

	public function testTasksAreOnTheScreensAtOnce(): void {
		$this->start();
		$live = fn (): int => $this->get(SittingAccess::class)->find($this->sitting->id())->meeting->getLive();
		$before = $live();
		$task = $this->get(TaskService::class)->create(new Input(['meetingId' => $this->sitting->id(), 'title' => 'Saal buchen']));

		self::assertSame(['Saal buchen'], array_column($this->live()['tasks'], 'title'));
		self::assertGreaterThan($before, $live());
		$before = $live();
		$this->get(TaskService::class)->update($task->getId(), '*', new Input(['done' => true]), static fn (): array => []);
		self::assertSame([true], array_column($this->live()['tasks'], 'done'));
		self::assertGreaterThan($before, $live());
		$before = $live();
		$this->get(TaskService::class)->delete($task->getId(), '*', static fn (): array => []);
		self::assertSame([], $this->live()['tasks']);
		self::assertGreaterThan($before, $live());
	}

	public function testWhoChairsPutsTimesRight(): void {
		$this->start();
		$writer = (int)$this->person('writer')?->getId();
		$set = fn (string $act, string $time): mixed => $this->get(PresenceService::class)->note($this->sitting->id(), new Input(['act' => $act, 'personIds' => [$writer], 'at' => "2026-06-01T$time:00+02:00"]));
		$row = fn (): array => array_values(array_filter($this->live()['people'], static fn (array $one): bool => $one['person']['id'] === $writer))[0];
		$start = new \DateTimeImmutable($this->live()['startedAt']);
		$this->at($start->modify('+90 minutes')->format(DATE_ATOM));
		$clock = static fn (int $minutes): string => $start->modify("+$minutes minutes")->setTimezone(new \DateTimeZone('Europe/Berlin'))->format('H:i');

		$set('arrive', $clock(10));
		self::assertSame('here', $row()['presence']);
		$set('arrive', $clock(5));
		self::assertSame($start->modify('+5 minutes')->getTimestamp(), strtotime($row()['since']));
		$set('leave', $clock(60));
		$set('leave', $clock(50));
		self::assertSame(['gone', $start->modify('+50 minutes')->getTimestamp()], [$row()['presence'], strtotime($row()['since'])]);
		self::assertSame(2, $this->rows('verband_presence'), 'put right, not noted twice');
		foreach ([['leave', 4], ['arrive', 40], ['arrive', -5], ['leave', 91]] as [$act, $minutes]) {
			$this->assertRefused(400, 'invalid (at)', fn () => $set($act, $clock($minutes)));
		}
		$this->assertRefused(400, 'invalid (at)', fn () => $set('excuse', $clock(20)));
		$set('arrive', $clock(70));
		self::assertSame('here', $row()['presence']);
		$this->actAs('writer');
		$this->assertRefused(400, 'bad-date (at)', fn () => $set('arrive', '25:00'));
	}
}
