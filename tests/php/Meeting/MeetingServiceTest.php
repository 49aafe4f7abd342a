<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting;

use OCA\Verband\Calendar\EventPresenter;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Meeting\Answer;
use OCA\Verband\Meeting\MeetingAccess;
use OCA\Verband\Meeting\MeetingFilter;
use OCA\Verband\Meeting\MeetingList;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingPerson;
use OCA\Verband\Meeting\MeetingService;
use OCA\Verband\Meeting\PeopleMapper;
use OCA\Verband\Meeting\PersonRole;
use PHPUnit\Framework\Attributes\DataProvider;

final class MeetingServiceTest extends MeetingTestCase {
	public function testAMeetingHasAnEventAndNothingOfItTwice(): void {
		$dated = $this->meeting(['kind' => 'phone', 'conference' => 'tel:+4951112345']);

		$event = $this->get(EventService::class)->find($this->get(Access::class)->viewer(), $dated->meeting->getEventId());
		self::assertSame(['Vorstandssitzung', 'telephone-conference', 'Parteihaus', 'published', 'members'], [
			$event->getTitle(), $event->getKind(), $event->getLocation(), $event->getStatus(), $event->getAudience(),
		]);
		$shown = $this->detail($dated->id());
		self::assertSame(['2026-07-01T18:30:00+02:00', 'Hauptbahnhof', 'tel:+4951112345', 7, null], [
			$shown['start'], $shown['stop'], $shown['conference'], $shown['inviteDays'], $shown['invitedAt'],
		]);
	}

	public function testMovingTheEventMovesTheMeeting(): void {
		$dated = $this->meeting();
		$viewer = $this->get(Access::class)->viewer();

		$this->get(EventService::class)->update($viewer, $dated->meeting->getEventId(), '*', ['start' => '2026-07-02T19:00:00+02:00', 'location' => 'Falkenhaus'], static fn (): array => []);

		$moved = $this->detail($dated->id());
		self::assertSame(['2026-07-02T19:00:00+02:00', '2026-07-02T21:00:00+02:00', 'Falkenhaus'], [$moved['start'], $moved['end'], $moved['location']]);
		self::assertNotSame($dated->etag(), $moved['etag']);
		$this->assertRefused(412, 'conflict', fn () => $this->change($dated, $dated->etag(), ['location' => 'X']));
	}

	public function testMovingTheMeetingMovesTheEvent(): void {
		$dated = $this->meeting();

		$changed = $this->change($dated, $dated->etag(), ['kind' => 'retreat', 'start' => '2026-08-01T10:00:00+02:00', 'inviteDays' => 14]);

		$event = $this->get(EventService::class)->find($this->get(Access::class)->viewer(), $dated->meeting->getEventId());
		self::assertSame(['retreat', 'Vorstandssitzung'], [$event->getKind(), $event->getTitle()]);
		self::assertSame(['2026-08-01T10:00:00+02:00', 14, 'Parteihaus'], array_map(
			fn (string $key): mixed => $this->detail($dated->id())[$key], ['start', 'inviteDays', 'location'],
		));
		$this->assertRefused(412, 'conflict', fn () => $this->change($dated, $dated->etag(), ['inviteDays' => 3]));
		self::assertSame(10, $this->change($changed, $changed->etag(), ['inviteDays' => 10])->meeting->getInviteDays());
	}

	public function testADateOfASeriesBecomesAMeetingOnce(): void {
		$viewer = $this->get(Access::class)->viewer();
		$event = $this->get(EventService::class)->create($viewer, 21, ['title' => 'Telko', 'kind' => 'telephone-conference', 'start' => '2026-06-03T20:00:00+02:00', 'rrule' => 'FREQ=WEEKLY;COUNT=4']);
		$date = ['eventId' => $event->getId(), 'recurrenceId' => '20260610T180000Z'];

		$dated = $this->get(MeetingService::class)->create(21, $date);

		self::assertSame(['phone', '2026-06-10T20:00:00+02:00'], [$dated->meeting->getKind(), $this->detail($dated->id())['start']]);
		$this->assertRefused(409, 'duplicate (recurrenceId)', fn () => $this->get(MeetingService::class)->create(21, $date));
		$this->assertRefused(400, 'invalid (recurrenceId)', fn () => $this->get(MeetingService::class)->create(21, ['recurrenceId' => '20260611T180000Z'] + $date));
		$this->assertRefused(400, 'invalid (eventId)', fn () => $this->get(MeetingService::class)->create(21, ['title' => 'X'] + $date));
		$this->actAs('other');
		$this->assertRefused(400, 'invalid (eventId)', fn () => $this->get(MeetingService::class)->create(22, $date));
	}

	public function testAnEventWithAMeetingIsCancelledNotDeleted(): void {
		$dated = $this->meeting();
		$viewer = $this->get(Access::class)->viewer();
		$events = $this->get(EventService::class);
		$event = $events->find($viewer, $dated->meeting->getEventId());

		$this->assertRefused(403, 'held', fn () => $events->delete($viewer, $event->getId(), '*', static fn (): array => []));
		self::assertFalse($this->get(EventPresenter::class)->present($event, $viewer)['can']['delete']);
		$this->change($dated, '*', ['status' => 'cancelled']);

		self::assertSame('cancelled', $this->detail($dated->id())['status']);
	}

	public function testAMeetingEnteredByMistakeGoesWithItsDate(): void {
		$dated = $this->meeting();

		$this->get(MeetingService::class)->delete($dated->id(), $dated->etag(), fn (): array => []);

		$this->assertRefused(404, 'not-found', fn () => $this->get(MeetingAccess::class)->find($dated->id()));
		$event = $this->get(EventService::class)->find($this->get(Access::class)->viewer(), $dated->meeting->getEventId());
		self::assertNotNull($event->getDeletedAt());
	}

	public function testWhoWasInvitedHearsOfACancellation(): void {
		$dated = $this->meeting();
		$dated->meeting->setInvitedAt(1);
		$this->get(MeetingMapper::class)->update($dated->meeting);

		$this->assertRefused(409, 'already-invited', fn () => $this->get(MeetingService::class)->delete($dated->id(), '*', fn (): array => []));
	}

	/** @return iterable<string, array{array<string, mixed>, string}> */
	public static function refused(): iterable {
		yield 'no such kind' => [['kind' => 'party'], 'unknown-kind (kind)'];
		yield 'no title' => [['title' => ''], 'required (title)'];
		yield 'no such time' => [['start' => 'x'], 'bad-date (start)'];
		yield 'invited too early' => [['inviteDays' => 91], 'invalid (inviteDays)'];
		yield 'invited afterwards' => [['inviteDays' => -1], 'invalid (inviteDays)'];
		yield 'invited at no number' => [['inviteDays' => '7'], 'invalid (inviteDays)'];
		yield 'a rule that is none' => [['quorumRule' => 'a b'], 'invalid (quorumRule)'];
		yield 'after what is not there' => [['afterEventId' => 999], 'invalid (afterEventId)'];
		yield 'on what is not there' => [['eventId' => 999], 'invalid (eventId)'];
	}

	/** @param array<string, mixed> $fields */
	#[DataProvider('refused')]
	public function testWhatIsWrongIsNotStored(array $fields, string $message): void {
		$this->assertRefused(400, $message, fn () => $this->meeting($fields));

		self::assertSame([], $this->listed());
	}

	public function testBoardsWriteForTheirOwnBodyAlone(): void {
		$dated = $this->meeting();
		foreach (['other', 'member'] as $uid) {
			$this->actAs($uid);
			$this->assertRefused(403, 'forbidden', fn () => $this->meeting());
			$this->assertRefused(403, 'forbidden', fn () => $this->change($dated, '*', ['title' => 'X']));
			$this->assertRefused(403, 'forbidden', fn () => $this->get(MeetingService::class)->delete($dated->id(), '*', fn (): array => []));
		}
		$this->actAs('guest');
		$this->assertRefused(404, 'not-found', fn () => $this->meeting());
		$this->assertRefused(404, 'not-found', fn () => $this->change($dated, '*', ['title' => 'X']));
		$this->assertRefused(404, 'not-found', fn () => $this->get(MeetingAccess::class)->assertSeesAny());
	}

	public function testADraftIsTheBodysAlone(): void {
		$dated = $this->meeting(['status' => 'draft']);
		self::assertSame([$dated->id()], $this->listed());
		foreach (['member', 'other'] as $uid) {
			$this->actAs($uid);
			self::assertSame([], $this->listed());
			$this->assertRefused(404, 'not-found', fn () => $this->get(MeetingAccess::class)->find($dated->id()));
		}
	}

	public function testAnInvitedGuestSeesThatOneMeeting(): void {
		$hidden = $this->meeting(['audience' => 'own']);
		$this->meeting(['audience' => 'own', 'title' => 'Die andere']);
		$guest = (int)$this->get(Persons::class)->ensureForUid('guest')->getId();
		$this->get(PeopleMapper::class)->put($hidden->id(), new MeetingPerson($guest, PersonRole::Guest));
		$this->get(Access::class)->forget();
		$this->actAs('guest');

		self::assertSame([$hidden->id()], $this->listed());
		$shown = $this->detail($hidden->id());
		self::assertSame([null, '', ['edit' => false, 'internal' => false, 'live' => true]], [$shown['people'], $shown['answer'], $shown['can']]);
	}

	public function testWhoIsExpectedFollowsFromTheOfficesOnThatDay(): void {
		$this->office('leaving', 21, OfficeRole::Deputy, until: '2026-06-15');
		$this->office('staff', 21, OfficeRole::Staff);
		$this->office('delegate', 21, OfficeRole::Delegate);
		$dated = $this->meeting();
		$writer = (int)$this->person('writer')?->getId();
		$this->get(PeopleMapper::class)->put($dated->id(), new MeetingPerson($writer, PersonRole::Expected, false, Answer::Excused));

		$people = $this->detail($dated->id())['people'];

		$seen = array_map(static fn (array $one): array => [$one['person']['name'], $one['role'], $one['vote'], $one['answer']], $people);
		self::assertEqualsCanonicalizing([['chair', 'expected', true, ''], ['writer', 'expected', true, 'excused'], ['staff', 'expected', false, '']], $seen);
	}

	public function testInternalIsForTheBoardOfThatDayAndNotForAdmins(): void {
		$this->office('before', 21, OfficeRole::Board, until: '2026-05-31');
		$past = $this->meeting(['start' => '2026-05-20T18:00:00+02:00', 'end' => '2026-05-20T20:00:00+02:00']);
		$next = $this->meeting();
		$this->office('lv-admin', 1, OfficeRole::Chair);
		$this->user('lv-admin', ['verband-admin']);
		$this->user('before', ['g21']);

		foreach (['chair' => [true, true], 'writer' => [true, true], 'before' => [true, false], 'other' => [false, false], 'member' => [false, false], 'lv-admin' => [false, false]] as $uid => $expected) {
			$this->actAs($uid);
			self::assertSame($expected, [$this->detail($past->id())['can']['internal'], $this->detail($next->id())['can']['internal']], $uid);
		}
	}

	public function testThePagesOfTheListJoinWithoutAGap(): void {
		$ids = array_map(fn (int $day): int => $this->meeting(['start' => sprintf('2026-07-%02dT18:00:00+02:00', $day), 'end' => sprintf('2026-07-%02dT19:00:00+02:00', $day)])->id(), [1, 2, 2, 3, 4]);
		foreach (['asc' => $ids, 'desc' => array_reverse($ids)] as $order => $expected) {
			$found = [];
			$cursor = '';
			do {
				$page = $this->page(['limit' => '2', 'order' => $order, 'cursor' => $cursor]);
				array_push($found, ...array_column($page['meetings'], 'id'));
				$cursor = (string)$page['nextCursor'];
			} while ($cursor !== '');
			self::assertSame($expected, $found);
		}
		self::assertSame([$ids[3]], array_column($this->page(['from' => '2026-07-03', 'to' => '2026-07-04'])['meetings'], 'id'));
		self::assertSame([], $this->page(['state' => 'closed'])['meetings']);
		self::assertSame([], $this->page(['gliederungId' => '22'])['meetings']);
		$eventId = (string)$this->page(['limit' => '1'])['meetings'][0]['eventId'];
		self::assertSame([$ids[0]], array_column($this->page(['eventId' => $eventId])['meetings'], 'id'));
		$following = $this->meeting(['afterEventId' => (int)$eventId])->id();
		self::assertSame([$following], array_column($this->page(['afterEventId' => $eventId])['meetings'], 'id'));
	}

	public function testTheListCostsTheSameHoweverLongItIs(): void {
		$this->meeting();
		$this->page([]);
		$this->queries->reset();
		$this->page([]);
		$few = $this->queries->count();
		for ($i = 0; $i < 10; $i++) {
			$this->meeting();
		}
		$this->queries->reset();

		self::assertCount(11, $this->page([])['meetings']);
		self::assertSame($few, $this->queries->count());
	}

	/** @return list<int> */
	private function listed(): array {
		return array_column($this->page([])['meetings'], 'id');
	}

	/**
	 * @param array<string, string> $parameters
	 * @return array{meetings: list<array<string, mixed>>, nextCursor: ?string}
	 */
	private function page(array $parameters): array {
		return $this->get(MeetingList::class)->page(MeetingFilter::read($parameters, new \DateTimeZone('Europe/Berlin')));
	}
}
