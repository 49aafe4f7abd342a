<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting\Attendance;

use OCA\Verband\Calendar\EventService;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Meeting\Answer;
use OCA\Verband\Meeting\Attendance\Attendance;
use OCA\Verband\Meeting\Attendance\ExpectedDate;
use OCA\Verband\Meeting\Attendance\ExpectedDates;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingPerson;
use OCA\Verband\Meeting\MeetingState;
use OCA\Verband\Meeting\PeopleMapper;
use OCA\Verband\Meeting\PersonRole;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Input;
use OCA\Verband\Tests\Contract\Schema;
use OCA\Verband\Tests\Meeting\MeetingTestCase;

final class AttendanceTest extends MeetingTestCase {
	public function testTheBoardSeesEverybodysOthersTheirOwnAndStrangersNone(): void {
		$this->held(3, ['chair' => 'present', 'writer' => 'excused']);
		$this->office('former', 21, OfficeRole::Board, '2020-01-01', $this->day(2));
		$all = $this->seen('writer');
		self::assertTrue($all['all']);
		self::assertSame(['present', 'excused'], $this->states($all['dates'][0]));
		self::assertSame([], (new Schema())->problems($all, 'Attendance'));

		$this->user('former', ['g21']);
		$this->held(5, ['chair' => 'missing', 'former' => 'late']);
		$own = $this->seen('former');
		self::assertFalse($own['all']);
		self::assertSame([$this->id('former')], array_column($own['people'], 'id'));
		self::assertSame(['late'], $this->states($own['dates'][0]));
		self::assertSame([$this->id('former')], $own['dates'][0]['expected']);

		foreach (['member' => [403, 'forbidden'], 'other' => [403, 'forbidden'], 'admin' => [404, 'not-found'], 'guest' => [404, 'not-found']] as $uid => [$status, $message]) {
			$this->assertRefused($status, $message, fn () => $this->seen($uid));
		}
	}

	public function testWhatWasNotNotedCancelledOrStillToComeIsTold(): void {
		$this->held(3, []);
		$cancelled = $this->meeting($this->times(4) + ['title' => 'Abgesagt']);
		$this->change($cancelled, '*', ['status' => 'cancelled']);
		$this->meeting($this->times(-3) + ['title' => 'Kommt noch']);
		$dates = $this->seen('chair')['dates'];
		self::assertSame(['Abgesagt' => true, 'Vorstandssitzung' => false], array_column($dates, 'cancelled', 'title'));
		self::assertSame([[], []], array_column($dates, 'states'));
	}

	public function testABoardSaysAtWhichOtherDatesItIsExpectedAndWhoWasThere(): void {
		$date = $this->expectedDate();
		$this->actAs('writer');
		$states = [['personId' => $this->id('chair'), 'state' => 'present'], ['personId' => $this->id('writer'), 'state' => 'left-early']];
		$marked = $this->mark($date, $states);
		self::assertSame($states, $this->get(ExpectedDates::class)->present($marked)['states']);
		$told = $this->seen('chair')['dates'][0];
		self::assertSame(['own-event', ['present', 'left-early'], $date->getId()], [$told['kind'], $this->states($told), $told['expectedDateId']]);

		$this->actAs('chair');
		$this->assertRefused(400, 'unknown-person (states.0.personId)', fn () => $this->mark($date, [['personId' => $this->id('other'), 'state' => 'present']]));
		$this->assertRefused(400, 'invalid (states.0.state)', fn () => $this->mark($date, [['personId' => $this->id('chair'), 'state' => 'krank']]));
		$this->assertRefused(412, 'conflict', fn () => $this->get(ExpectedDates::class)->mark($date->getId(), '"1"', new Input(['states' => []])));
		foreach (['other', 'member', 'guest', 'admin'] as $uid) {
			$this->actAs($uid);
			$this->assertRefused(404, 'not-found', fn () => $this->mark($date, []));
		}
		$this->actAs('chair');
		$this->get(ExpectedDates::class)->remove($date->getId(), '*');
		self::assertSame([], $this->seen('chair')['dates']);
	}

	public function testOnlyADateThatThereIsAndOnlyOnce(): void {
		$date = $this->expectedDate();
		$add = fn (array $fields): ExpectedDate => $this->get(ExpectedDates::class)->add(21, new Input($fields + ['eventId' => $date->getEventId(), 'kind' => 'own-event']));
		$this->assertRefused(409, 'duplicate', fn () => $add([]));
		$this->assertRefused(400, 'invalid (recurrenceId)', fn () => $add(['recurrenceId' => '20260101T100000Z']));
		$this->assertRefused(400, 'invalid (kind)', fn () => $add(['kind' => 'presence']));
		$this->assertRefused(404, 'not-found', fn () => $add(['eventId' => 99999]));
		$this->actAs('other');
		$this->assertRefused(403, 'forbidden', fn () => $add([]));
	}

	public function testTheDateTakesItsNotesAlongWhenItsSeriesIsShifted(): void {
		$date = $this->expectedDate();
		$move = new \OCA\Verband\Calendar\OccurrenceMove($date->getEventId(), '', $date->getEventId(), '20260102T100000Z');
		$this->get(\OCA\Verband\Meeting\DateFollower::class)->handle(new \OCA\Verband\Calendar\OccurrencesMoved([$move]));
		self::assertNull($this->get(\OCA\Verband\Meeting\Attendance\ExpectedDateMapper::class)->of(21, $date->getEventId(), ''));
		self::assertNotNull($this->get(\OCA\Verband\Meeting\Attendance\ExpectedDateMapper::class)->of(21, $date->getEventId(), '20260102T100000Z'));
	}

	public function testRefusesRangesThatAreNone(): void {
		$of = fn (array $parameters): array => $this->get(Attendance::class)->of(21, $parameters);
		$this->assertRefused(400, 'required (from)', fn () => $of([]));
		$this->assertRefused(400, 'bad-date (from)', fn () => $of(['from' => 'gestern', 'to' => '2026-01-01']));
		$this->assertRefused(400, 'end-before-start (to)', fn () => $of(['from' => '2026-02-01', 'to' => '2026-01-01']));
		$this->assertRefused(400, 'range-too-long (to)', fn () => $of(['from' => '2000-01-01', 'to' => '2026-01-01']));
		$this->assertRefused(404, 'not-found', fn () => $this->get(Attendance::class)->of(99999, ['from' => '2026-01-01', 'to' => '2026-02-01']));
	}

	/** @param array<string, string> $states by uid */
	private function held(int $daysAgo, array $states): DatedMeeting {
		$this->actAs('chair');
		$dated = $this->meeting($this->times($daysAgo));
		foreach ($states as $uid => $state) {
			$this->get(PeopleMapper::class)->put($dated->id(), new MeetingPerson($this->id($uid), PersonRole::Expected, true, Answer::None, $state));
		}
		$meeting = $dated->meeting;
		$meeting->setState(MeetingState::Closed->value);
		$this->get(MeetingMapper::class)->update($meeting);
		return $dated;
	}

	private function expectedDate(): ExpectedDate {
		$fields = ['title' => 'Sommerfest', 'start' => $this->day(2), 'allDay' => true, 'kind' => 'social'];
		$event = $this->get(EventService::class)->create($this->get(\OCA\Verband\Gliederung\Access::class)->viewer(), 21, $fields);
		return $this->get(ExpectedDates::class)->add(21, new Input(['eventId' => $event->getId(), 'kind' => 'own-event']));
	}

	/** @param list<array<string, mixed>> $states */
	private function mark(ExpectedDate $date, array $states): ExpectedDate {
		return $this->get(ExpectedDates::class)->mark($date->getId(), '*', new Input(['states' => $states]));
	}

	/** @return array<string, mixed> */
	private function seen(string $uid): array {
		$this->actAs($uid);
		return $this->get(Attendance::class)->of(21, ['from' => $this->day(100), 'to' => $this->day(-100)]);
	}

	/**
	 * @param array<string, mixed> $date
	 * @return list<string>
	 */
	private function states(array $date): array {
		return array_column($date['states'], 'state');
	}

	/** @return array{start: string, end: string} */
	private function times(int $daysAgo): array {
		return ['start' => $this->day($daysAgo) . 'T18:30:00+00:00', 'end' => $this->day($daysAgo) . 'T20:30:00+00:00'];
	}

	private function day(int $daysAgo): string {
		return $this->get(Clock::class)->now()->modify(-$daysAgo . ' days')->format('Y-m-d');
	}

	private function id(string $uid): int {
		return (int)$this->get(Persons::class)->ensureForUid($uid)->getId();
	}
}
