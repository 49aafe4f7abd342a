<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar\Sync;

use OCA\Verband\Calendar\Delivery;
use OCA\Verband\Calendar\EventRemoval;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Calendar\Hosting;
use OCA\Verband\Calendar\Sync\ChangeLog;
use OCA\Verband\Calendar\Sync\PhoneWrites;
use OCA\Verband\Calendar\Sync\SyncReader;
use OCA\Verband\Calendar\Sync\View;
use OCA\Verband\Calendar\Sync\ViewObject;
use OCA\Verband\Calendar\Sync\ViewReader;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Tests\Gliederung\AssociationTestCase;
use OCP\EventDispatcher\IEventDispatcher;
use PHPUnit\Framework\Attributes\TestWith;

/** What a phone writes, and what then lies in the calendars of others. */
final class WrittenEventTest extends AssociationTestCase {
	private View $view;

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->office('board21', 21, OfficeRole::Chair);
		$this->office('other21', 21, OfficeRole::Deputy);
		$this->view = View::board(21);
	}

	public function testPeopleGoUnknownPropertiesStayAndAlarmsAreOnesOwn(): void {
		$this->write('a.ics', $this->text('u1', "ORGANIZER:mailto:x@example.org\nATTENDEE:mailto:y@example.org\nX-FOO:bar\nX-MOZ-LASTACK:20260101T000000Z\nTRANSP:TRANSPARENT\nBEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT5M\nDESCRIPTION:ring\nEND:VALARM\n"));

		$own = $this->delivered('board21', $this->view, 'a.ics');
		$other = $this->delivered('other21', $this->view, 'a.ics');
		foreach (['UID:u1', 'X-FOO:bar', 'CATEGORIES:Sonstiges'] as $line) {
			self::assertStringContainsString("\r\n$line\r\n", $own);
			self::assertStringContainsString("\r\n$line\r\n", $other);
		}
		foreach (['VALARM', 'TRANSP', 'X-MOZ-LASTACK'] as $personal) {
			self::assertStringContainsString($personal, $own);
			self::assertStringNotContainsString($personal, $other);
		}
		self::assertStringNotContainsString('example.org', $own . $other);
		$member = $this->delivered('member', View::own(), 'event-1.ics');
		self::assertStringNotContainsString('UID:u1', $member);
		self::assertStringNotContainsString('VALARM', $member);
	}

	public function testAnAlarmAloneIsNoChangeForOthers(): void {
		$this->write('a.ics', $this->text('u1'));
		$token = (string)$this->get(SyncReader::class)->token($this->viewer('other21'), $this->view);
		$mine = (string)$this->get(SyncReader::class)->token($this->viewer('board21'), $this->view);
		$revision = $this->object('board21', 'a.ics')->event->getRevision();

		$this->rewrite('a.ics', str_replace('END:VEVENT', "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT5M\r\nDESCRIPTION:x\r\nEND:VALARM\r\nEND:VEVENT", $this->delivered('board21', $this->view, 'a.ics')));

		self::assertSame($revision, $this->object('board21', 'a.ics')->event->getRevision());
		self::assertSame([], $this->get(SyncReader::class)->changes($this->viewer('other21'), $this->view, $token)?->present);
		self::assertSame(['a.ics'], $this->get(SyncReader::class)->changes($this->viewer('board21'), $this->view, $mine)?->present);
	}

	#[TestWith(['CLASS:PRIVATE', 'draft'])]
	#[TestWith(['CLASS:CONFIDENTIAL', 'draft'])]
	#[TestWith(['CLASS:PUBLIC', 'published'])]
	#[TestWith(['', 'published'])]
	#[TestWith(['STATUS:CANCELLED', 'cancelled'])]
	public function testClassSaysWhetherItIsADraft(string $line, string $status): void {
		$this->write('a.ics', $this->text('u1', $line === '' ? '' : "$line\n"));

		self::assertSame($status, $this->object('board21', 'a.ics')->event->getStatus());
		self::assertSame($status === 'draft' ? 1 : 0, substr_count($this->delivered('board21', $this->view, 'a.ics'), 'CLASS:PRIVATE'));
	}

	public function testWhatIsPublishedStaysSoWhateverItsClass(): void {
		$this->write('a.ics', $this->text('u1'));
		$this->rewrite('a.ics', $this->text('u1', "CLASS:PRIVATE\n"));

		self::assertSame('published', $this->object('board21', 'a.ics')->event->getStatus());
	}

	public function testWhatIsOursStaysWhateverThePhoneMakesOfIt(): void {
		$event = $this->get(EventService::class)->create($this->viewer('board21'), 21, [
			'title' => 'Ours', 'start' => '2026-06-10T19:00:00+02:00', 'stop' => 'Here', 'kind' => 'training', 'topics' => ['a', 'b'],
		]);
		$name = $this->view->defaultName($event->getId());
		$this->rewrite($name, $this->text($event->getUid(), "X-VERBAND-STOP:There\nX-VERBAND-KIND:social\n"));

		$stored = $this->object('board21', $name)->event;
		self::assertSame(['training', ['a', 'b'], 'x'], [$stored->getKind(), $stored->topicList(), $stored->getTitle()]);
		self::assertStringContainsString('X-VERBAND-STOP:Here', $stored->getIcalendar());
		self::assertStringNotContainsString('There', $stored->getIcalendar());
	}

	#[TestWith(['Geselliges'])]
	#[TestWith(['Social'])]
	public function testAKindIsReadByItsLabelOfTodayAndOfBefore(string $label): void {
		$this->write('a.ics', $this->text('u1', "CATEGORIES:$label,kultur\n"));

		$stored = $this->object('board21', 'a.ics')->event;
		self::assertSame(['social', ['kultur']], [$stored->getKind(), $stored->topicList()]);
		self::assertStringContainsString("\r\nCATEGORIES:Geselliges,kultur\r\n", $stored->getIcalendar());
	}

	public function testUidAndNameAreTakenOnceAndFreeAfterDeletion(): void {
		$this->write('a.ics', $this->text('u1'));
		$this->assertRefused(409, 'duplicate (uid)', fn () => $this->write('b.ics', $this->text('u1')));
		$this->assertRefused(409, 'duplicate (name)', fn () => $this->write('a.ics', $this->text('u2')));
		$first = $this->object('board21', 'a.ics');
		$this->get(PhoneWrites::class)->delete($this->viewer('board21'), $first);
		$token = (string)$this->get(SyncReader::class)->token($this->viewer('board21'), $this->view);
		$this->write('a.ics', $this->text('u1'));
		$this->get(EventService::class)->restore($this->viewer('board21'), $first->event->getId());

		$changes = $this->get(SyncReader::class)->changes($this->viewer('board21'), $this->view, $token);
		self::assertSame([], $changes?->deleted);
		self::assertCount(2, array_unique($changes->present));
		self::assertSame('u1', $this->object('board21', 'a.ics')->uid);
	}

	public function testARenameIsADeletionAndAnArrival(): void {
		$this->write('a.ics', $this->text('u1'));
		$token = (string)$this->get(SyncReader::class)->token($this->viewer('other21'), $this->view);
		$this->get(PhoneWrites::class)->rename($this->view, $this->object('board21', 'a.ics'), 'b.ics');

		$changes = $this->get(SyncReader::class)->changes($this->viewer('other21'), $this->view, $token);
		self::assertSame([['b.ics'], ['a.ics']], [$changes?->present, $changes?->deleted]);
	}

	public function testAMoveToAnotherBoardsCalendarKeepsTheEvent(): void {
		$this->office('board21', 22, OfficeRole::Deputy);
		$this->write('a.ics', $this->text('u1', "BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT1H\nDESCRIPTION:z\nEND:VALARM\n"));
		$object = $this->object('board21', 'a.ics');
		$token = (string)$this->get(SyncReader::class)->token($this->viewer('other21'), $this->view);
		$move = fn (string $uid) => $this->get(PhoneWrites::class)->move($this->viewer($uid), $this->view, View::board(22), $object, 'b.ics');

		$this->assertRefused(403, 'forbidden', fn () => $move('other21'));
		$move('board21');

		$moved = $this->get(ViewReader::class)->named($this->viewer('board21'), View::board(22), ['a.ics', 'b.ics'])[0];
		self::assertSame(['b.ics', 'u1', $object->event->getId(), 22, [22]], [$moved->name, $moved->uid, $moved->event->getId(), $moved->event->getGliederungId(), $moved->event->hosts()]);
		self::assertStringContainsString('TRIGGER:-PT1H', $this->get(Delivery::class)->toPhone($moved));
		$changes = $this->get(SyncReader::class)->changes($this->viewer('other21'), $this->view, $token);
		self::assertSame([[], ['a.ics']], [$changes?->present, $changes?->deleted]);
		// its name and UID are free for the next
		$this->write('a.ics', $this->text('u1'));
		self::assertNotSame($moved->event->getId(), $this->object('board21', 'a.ics')->event->getId());
	}

	public function testACoHostsPlaceIsTakenAndTheFirstHostStays(): void {
		$this->office('board31', 31, OfficeRole::Chair);
		$this->office('board31', 22, OfficeRole::Chair);
		$this->write('a.ics', $this->text('u1'));
		$id = $this->object('board21', 'a.ics')->event->getId();
		$this->get(Hosting::class)->add($this->viewer('board21'), $id, 31, true);
		$object = $this->get(ViewReader::class)->named($this->viewer('board31'), View::board(31), ["gliederung-31-$id.ics"])[0];

		$this->get(PhoneWrites::class)->move($this->viewer('board31'), View::board(31), View::board(22), $object, 'x.ics');

		$stored = $this->object('board21', 'a.ics')->event;
		self::assertSame([21, [21, 22]], [$stored->getGliederungId(), $stored->hosts()]);
	}

	public function testWhatAMeetingHangsOnIsNotMoved(): void {
		$this->office('board21', 22, OfficeRole::Deputy);
		$this->write('a.ics', $this->text('u1'));
		$object = $this->object('board21', 'a.ics');
		$this->get(IEventDispatcher::class)->addListener(EventRemoval::class, static fn (EventRemoval $removal) => $removal->hold());

		$this->assertRefused(403, 'held', fn () => $this->get(PhoneWrites::class)->move($this->viewer('board21'), $this->view, View::board(22), $object, 'b.ics'));
	}

	public function testATokenWhoseChangesAreForgottenIsRefused(): void {
		$sync = $this->get(SyncReader::class);
		$token = (string)$sync->token($this->viewer('board21'), $this->view);
		$this->write('a.ics', $this->text('u1'));
		$this->at('2026-12-24T10:00:00+01:00');
		$this->get(ChangeLog::class)->prune(new \DateTimeImmutable('2026-12-01'));

		self::assertNull($sync->changes($this->viewer('board21'), $this->view, $token));
		$afresh = $sync->changes($this->viewer('board21'), $this->view, '');
		self::assertSame(['a.ics'], $afresh?->present);
		self::assertSame([], $sync->changes($this->viewer('board21'), $this->view, (string)$afresh->token)?->present);
	}

	public function testOfTwoAtOnceOneIsRefused(): void {
		$this->write('a.ics', $this->text('u1'));
		$shown = $this->object('board21', 'a.ics');
		$stale = new ViewObject($shown->name, clone $shown->event, $shown->uid, $shown->personal);
		$this->rewrite('a.ics', $this->text('u1', "X-ONE:1\n"));

		$this->assertRefused(412, 'conflict', fn () => $this->get(PhoneWrites::class)->update($this->viewer('other21'), $this->view, $stale, $this->text('u1', "X-TWO:2\n")));
	}

	public function testACoHostEditsButDoesNotDelete(): void {
		$this->write('a.ics', $this->text('u1'));
		$id = $this->object('board21', 'a.ics')->event->getId();
		$this->office('board31', 31, OfficeRole::Chair);
		$this->get(Hosting::class)->add($this->viewer('board21'), $id, 31, true);
		$object = $this->get(ViewReader::class)->named($this->viewer('board31'), View::board(31), ["gliederung-31-$id.ics"])[0];

		$this->get(PhoneWrites::class)->update($this->viewer('board31'), View::board(31), $object, str_replace('SUMMARY:x', 'SUMMARY:y', $this->get(Delivery::class)->toPhone($object)));
		$object = $this->get(ViewReader::class)->named($this->viewer('board31'), View::board(31), [$object->name])[0];
		self::assertSame('y', $object->event->getTitle());
		$this->assertRefused(403, 'forbidden', fn () => $this->get(PhoneWrites::class)->delete($this->viewer('board31'), $object));
	}

	#[TestWith(["DTSTART;TZID=Nowhere/Else:20260610T190000", '20260610T190000'])]
	#[TestWith(["DTSTART;TZID=W. Europe Standard Time:20260610T190000", '20260610T190000'])]
	public function testForeignZonesGetNames(string $start, string $wall): void {
		$this->write('a.ics', str_replace('DTSTART:20260610T170000Z', $start, $this->text('u1')));

		self::assertStringContainsString("DTSTART;TZID=Europe/Berlin:$wall", $this->delivered('member', View::own(), 'event-1.ics'));
	}

	public function testTokensOfOthersAreRefused(): void {
		$sync = $this->get(SyncReader::class);
		$token = (string)$sync->token($this->viewer('board21'), $this->view);
		self::assertNotNull($sync->changes($this->viewer('board21'), $this->view, $token));
		foreach (['', 'x', '0', '-1', "$token-x", '999999' . strstr($token, '-'), (string)$sync->token($this->viewer('board21'), View::own()), (string)$sync->token($this->viewer('other21'), $this->view)] as $bad) {
			self::assertSame($bad !== '', $sync->changes($this->viewer('board21'), $this->view, $bad) === null, $bad);
		}
	}

	public function testTheWindowMovesOnWithTheMonth(): void {
		foreach (['2025-12-15', '2027-12-15', '2028-01-15'] as $day) {
			$this->get(EventService::class)->create($this->viewer('board21'), 21, ['title' => $day, 'start' => $day, 'allDay' => true]);
		}
		$sync = $this->get(SyncReader::class);
		$first = $sync->changes($this->viewer('member'), View::own(), null);
		self::assertSame(['event-1.ics', 'event-2.ics'], $first?->present);
		$this->at('2026-07-02T10:00:00+02:00');
		$second = $sync->changes($this->viewer('member'), View::own(), (string)$first->token);
		self::assertSame([['event-3.ics'], ['event-1.ics']], [$second?->present, $second?->deleted]);
	}

	private function viewer(string $uid): Viewer {
		$this->get(Access::class)->forget();
		return $this->get(Access::class)->viewerFor($uid);
	}

	private function write(string $name, string $text): void {
		$this->get(PhoneWrites::class)->create($this->viewer('board21'), $this->view, $name, $text);
	}

	private function rewrite(string $name, string $text): void {
		$this->get(PhoneWrites::class)->update($this->viewer('board21'), $this->view, $this->object('board21', $name), $text);
	}

	private function object(string $uid, string $name): ViewObject {
		return $this->get(ViewReader::class)->named($this->viewer($uid), $this->view, [$name])[0];
	}

	private function delivered(string $uid, View $view, string $name): string {
		return $this->get(Delivery::class)->toPhone($this->get(ViewReader::class)->named($this->viewer($uid), $view, [$name])[0]);
	}

	private function text(string $uid, string $more = ''): string {
		return str_replace("\n", "\r\n", "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//phone//EN\nBEGIN:VEVENT\nUID:$uid\nDTSTAMP:20260601T100000Z\nDTSTART:20260610T170000Z\nSUMMARY:x\n{$more}END:VEVENT\nEND:VCALENDAR\n");
	}
}
