<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar;

use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventPresenter;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Calendar\Hosting;
use OCA\Verband\Calendar\Invitations;
use OCA\Verband\Calendar\PartnerMapper;
use OCA\Verband\Calendar\Partners;
use OCA\Verband\Calendar\Sync\PhoneWrites;
use OCA\Verband\Calendar\Sync\View;
use OCA\Verband\Calendar\Sync\ViewReader;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Tests\Gliederung\AssociationTestCase;
use PHPUnit\Framework\Attributes\TestWith;

/** 21 holds an event and asks 22 and 31. */
final class HostingTest extends AssociationTestCase {
	private int $id;

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->office('board21', 21, OfficeRole::Chair);
		$this->office('board22', 22, OfficeRole::Board);
		$this->office('board31', 31, OfficeRole::Secretary);
		$this->office('both', 21, OfficeRole::Deputy);
		$this->office('both', 22, OfficeRole::Deputy);
		$this->office('delegate22', 22, OfficeRole::Delegate);
		$this->user('member22', ['g22']);
		$this->id = $this->create(['audience' => 'own']);
	}

	public function testAnInvitedBoardSeesItAndAnswersBeforeAnybodyElseOfThem(): void {
		$this->assertRefused(404, 'not-found', fn () => $this->find('board22'));
		$this->join('board21', 22);

		self::assertSame([21], $this->find('board22')->hosts());
		self::assertSame([22], $this->can('board22')['answerFor']);
		$this->assertRefused(403, 'forbidden', fn () => $this->rename('board22'));
		foreach (['member22', 'delegate22', 'board31', 'guest', 'admin'] as $uid) {
			$this->assertRefused(404, 'not-found', fn () => $this->find($uid));
			$this->assertRefused(404, 'not-found', fn () => $this->join($uid, 22));
			$this->assertRefused(404, 'not-found', fn () => $this->part($uid, 22));
		}

		$this->join('board22', 22);
		self::assertSame([21, 22], $this->find('member22')->hosts());
		self::assertSame('y', $this->rename('board22')->getTitle());
	}

	public function testOnlyBoardsOfHostsAskAndOnlyTheAskedSayYes(): void {
		$this->id = $this->create([]);
		foreach (['member' => 403, 'member22' => 403, 'board22' => 403, 'delegate22' => 403, 'guest' => 404, 'admin' => 404] as $uid => $status) {
			$this->assertRefused($status, $status === 403 ? 'forbidden' : 'not-found', fn () => $this->join($uid, 22));
		}
		$this->join('board21', 22);
		self::assertSame([21], $this->join('board21', 22)->hosts(), 'asking twice is no answer');
		$this->assertRefused(403, 'forbidden', fn () => $this->join('member22', 22));
		self::assertSame([21, 22], $this->join('board22', 22)->hosts());
		$this->join('board22', 31);
		self::assertSame([31], $this->can('board31')['answerFor'], 'a co-host asks others');
		self::assertSame([], $this->seenHosts('member'), 'who is asked is nobody else\'s affair');
	}

	public function testABoardOfBothIsNotAskedByItself(): void {
		self::assertSame([21, 22], $this->join('both', 22)->hosts());
	}

	public function testNoAndLeaving(): void {
		$this->join('board21', 22);
		$this->part('board22', 22);
		$this->assertRefused(404, 'not-found', fn () => $this->find('board22'));

		$this->join('board21', 22);
		$this->join('board22', 22);
		$this->part('board22', 22);
		$this->assertRefused(404, 'not-found', fn () => $this->find('member22'));
		$this->assertRefused(404, 'not-found', fn () => $this->part('board21', 22));
	}

	public function testTheFirstHostAloneTakesOthersOff(): void {
		$this->join('board21', 22);
		$this->join('board22', 22);
		$this->join('board21', 31);
		$this->join('board31', 31);
		$this->assertRefused(403, 'forbidden', fn () => $this->part('board22', 31));
		$this->assertRefused(403, 'forbidden', fn () => $this->part('board22', 21));
		$this->assertRefused(403, 'forbidden', fn () => $this->delete('board22'));
		$this->assertRefused(409, 'first-host', fn () => $this->part('board21', 21));

		self::assertSame([21, 22], $this->part('board21', 31)->hosts());
		$this->join('board22', 31);
		self::assertSame([21, 22], $this->part('board22', 31)->hosts(), 'who asked takes it back');
	}

	public function testAnEventIsHandedOnToAnotherOfOnesOwn(): void {
		$this->join('board21', 22);
		$this->assertRefused(403, 'forbidden', fn () => $this->lead('both', 31));
		$this->assertRefused(400, 'unknown-gliederung (gliederungId)', fn () => $this->lead('both', 22));
		$this->join('board22', 22);
		$this->assertRefused(403, 'forbidden', fn () => $this->lead('board21', 22));
		$this->assertRefused(403, 'forbidden', fn () => $this->lead('board22', 22));
		self::assertSame([22], $this->can('both')['handTo']);

		$event = $this->lead('both', 22);
		self::assertSame([22, [22, 21]], [$event->getGliederungId(), $event->hosts()]);
		$this->assertRefused(403, 'forbidden', fn () => $this->delete('board21'));
		self::assertSame([22], $this->part('board21', 21)->hosts(), 'the former first may leave');
		$this->delete('board22');
	}

	public function testTheAudienceIsTheUnionOverHosts(): void {
		$this->id = $this->create(['audience' => 'bezirk']);
		$this->user('member31', ['g31']);
		$this->assertRefused(404, 'not-found', fn () => $this->find('member31'));
		$this->join('board21', 31);
		$this->assertRefused(404, 'not-found', fn () => $this->find('member31'));
		$this->join('board31', 31);
		$this->find('member31');
		$this->part('board21', 31);
		$this->assertRefused(404, 'not-found', fn () => $this->find('member31'));
	}

	#[TestWith(['join'])]
	#[TestWith(['part'])]
	#[TestWith(['lead'])]
	public function testOfTwoAtOnceOneIsRefused(string $act): void {
		$this->join('board21', 22);
		$event = $this->join('board22', 22);
		$target = $act === 'join' ? 31 : 22;
		$this->assertRefused(428, 'precondition-required', fn () => $this->$act('both', $target, null));
		$this->assertRefused(412, 'conflict', fn () => $this->$act('both', $target, '"1"'));
		self::assertGreaterThan($event->getRevision(), $this->$act('both', $target, $event->etag())->getRevision());
	}

	public function testWhatIsDeletedOrUnknownIsRefused(): void {
		$this->assertRefused(400, 'unknown-gliederung (gliederungId)', fn () => $this->join('board21', 999));
		$this->assertRefused(404, 'not-found', fn () => $this->part('board21', 999));
		$this->join('board21', 22);
		$this->delete('board21');
		$this->assertRefused(404, 'not-found', fn () => $this->join('board22', 22));
		$this->assertRefused(409, 'deleted', fn () => $this->join('board21', 31));
		$this->assertRefused(409, 'deleted', fn () => $this->part('board21', 22));
		$this->assertRefused(409, 'deleted', fn () => $this->partner('board21', 'x'));
		self::assertSame([], $this->get(Invitations::class)->for($this->viewer('board22')));
	}

	public function testStartShowsWhatWaitsForAnAnswerAndIsStillToCome(): void {
		$past = $this->get(EventService::class)->create($this->viewer('board21'), 21, ['title' => 'x', 'start' => '2026-05-01', 'allDay' => true]);
		$series = $this->get(EventService::class)->create($this->viewer('board21'), 21, ['title' => 's', 'start' => '2026-06-09', 'allDay' => true, 'rrule' => 'FREQ=WEEKLY']);
		foreach ([$past->getId(), $series->getId(), $this->id] as $this->id) {
			$this->join('board21', 22);
		}
		$asked = $this->get(Invitations::class)->for($this->viewer('board22'));
		self::assertSame([['s', '2026-06-09'], ['x', '2026-06-10']], array_map(
			static fn (array $one): array => [$one['occurrence']['title'], $one['occurrence']['start']],
			$asked,
		));
		self::assertSame([], $this->get(Invitations::class)->for($this->viewer('member22')));
		self::assertSame([], $this->get(Invitations::class)->for($this->viewer('board21')));
		$this->join('board22', 22, $asked[1]['etag']);
		self::assertCount(1, $this->get(Invitations::class)->for($this->viewer('board22')));
	}

	public function testACopyInTheCoHostsCalendarHidesNoEvent(): void {
		$uid = $this->find('board21')->getUid();
		$text = str_replace("\n", "\r\n", "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//phone//EN\nBEGIN:VEVENT\nUID:$uid\nDTSTAMP:20260601T100000Z\nDTSTART:20260610T170000Z\nSUMMARY:copy\nEND:VEVENT\nEND:VCALENDAR\n");
		$this->get(PhoneWrites::class)->create($this->viewer('board22'), View::board(22), 'copy.ics', $text);
		$this->join('board21', 22);
		$this->join('board22', 22);

		$objects = $this->get(ViewReader::class)->all($this->viewer('board22'), View::board(22));
		self::assertCount(2, $objects);
		self::assertCount(2, array_unique([$objects[0]->uid, $objects[1]->uid]));
	}

	public function testPartnersFromOutsideAreCheckedBySomebody(): void {
		$this->assertRefused(400, 'required (checked)', fn () => $this->partner('board21', 'Bündnis', false));
		$this->assertRefused(400, 'required (name)', fn () => $this->partner('board21', ' '));
		$this->assertRefused(404, 'not-found', fn () => $this->partner('board22', 'Bündnis'));
		$this->assertRefused(403, 'forbidden', fn () => $this->partner('member', 'Bündnis'));
		$event = $this->partner('board21', 'Bündnis');
		$this->assertRefused(409, 'duplicate (name)', fn () => $this->partner('board21', 'BÜNDNIS'));

		$shown = $this->get(EventPresenter::class)->present($event, $this->viewer('member'))['partners'];
		self::assertSame([['Bündnis', 'board21', '2026-06-01']], array_map(
			static fn (array $one): array => [$one['name'], $one['checkedBy']['name'], $one['checkedOn']],
			$shown,
		));
		$remove = fn (string $uid, int $partner) => $this->get(Partners::class)->remove($this->viewer($uid), $this->id, $partner, '*', static fn (): array => []);
		$this->assertRefused(403, 'forbidden', fn () => $remove('member', $shown[0]['id']));
		$this->assertRefused(404, 'not-found', fn () => $remove('board21', $shown[0]['id'] + 1));
		$remove('board21', $shown[0]['id']);
		self::assertSame([], $this->get(PartnerMapper::class)->of($this->id));
	}

	/** @param array<string, mixed> $fields */
	private function create(array $fields): int {
		$event = $this->get(EventService::class)->create($this->viewer('board21'), 21, ['title' => 'x', 'start' => '2026-06-10', 'allDay' => true] + $fields);
		return $event->getId();
	}

	private function viewer(string $uid): Viewer {
		$this->get(Access::class)->forget();
		return $this->get(Access::class)->viewerFor($uid);
	}

	private function find(string $uid): Event {
		return $this->get(EventService::class)->find($this->viewer($uid), $this->id);
	}

	private function rename(string $uid): Event {
		return $this->get(EventService::class)->update($this->viewer($uid), $this->id, '*', ['title' => 'y'], static fn (): array => []);
	}

	private function delete(string $uid): Event {
		return $this->get(EventService::class)->delete($this->viewer($uid), $this->id, '*', static fn (): array => []);
	}

	private function join(string $uid, int $host, ?string $ifMatch = '*'): Event {
		return $this->get(Hosting::class)->join($this->viewer($uid), $this->id, $host, $ifMatch, static fn (): array => []);
	}

	private function part(string $uid, int $host, ?string $ifMatch = '*'): Event {
		return $this->get(Hosting::class)->part($this->viewer($uid), $this->id, $host, $ifMatch, static fn (): array => []);
	}

	private function lead(string $uid, int $host, ?string $ifMatch = '*'): Event {
		return $this->get(Hosting::class)->lead($this->viewer($uid), $this->id, $host, $ifMatch, static fn (): array => []);
	}

	private function partner(string $uid, string $name, bool $checked = true): Event {
		return $this->get(Partners::class)->add($this->viewer($uid), $this->id, '*', ['name' => $name, 'checked' => $checked], static fn (): array => []);
	}

	/** @return array<string, mixed> */
	private function can(string $uid): array {
		return $this->get(EventPresenter::class)->present($this->find($uid), $this->viewer($uid))['can'];
	}

	/** @return list<int> those that have not answered, as far as they are shown */
	private function seenHosts(string $uid): array {
		$hosts = $this->get(EventPresenter::class)->present($this->find($uid), $this->viewer($uid))['hosts'];
		return array_values(array_column(array_filter($hosts, static fn (array $host): bool => !$host['accepted']), 'gliederungId'));
	}
}
