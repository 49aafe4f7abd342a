<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar\Notice;

use OCA\Verband\Calendar\Delivery;
use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Calendar\Hosting;
use OCA\Verband\Calendar\Notice\EventNotifier;
use OCA\Verband\Calendar\Notice\NoticeJob;
use OCA\Verband\Calendar\Notice\NoticeSender;
use OCA\Verband\Calendar\Notice\PreferenceMapper;
use OCA\Verband\Calendar\Notice\Preferences;
use OCA\Verband\Calendar\Notice\PreferenceService;
use OCA\Verband\Calendar\Notice\Reminders;
use OCA\Verband\Calendar\Sync\PhoneWrites;
use OCA\Verband\Calendar\Sync\SyncReader;
use OCA\Verband\Calendar\Sync\View;
use OCA\Verband\Calendar\Sync\ViewObject;
use OCA\Verband\Calendar\Sync\ViewReader;
use OCA\Verband\Calendar\Sync\WrittenEvent;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Input;
use OCA\Verband\Preview\Notifications\Manager;
use OCA\Verband\Preview\Notifications\Notification;
use OCA\Verband\Tests\Gliederung\AssociationTestCase;
use OCP\BackgroundJob\IJobList;
use OCP\IGroupManager;
use OCP\IUserManager;
use OCP\Notification\AlreadyProcessedException;
use OCP\Notification\UnknownNotificationException;
use PHPUnit\Framework\Attributes\TestWith;

/** What Nextcloud is told to notify of, of whom, and what that says when it is read. Today is 2026-06-01, 10:00. */
final class NoticesTest extends AssociationTestCase {
	private int $id;

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->office('board21', 21, OfficeRole::Chair);
		$this->office('other21', 21, OfficeRole::Board);
		$this->office('board22', 22, OfficeRole::Chair);
		$this->user('elsewhere', ['g31']);
		$this->user('teamOnly', ['g9']);
		$this->id = $this->create(['title' => 'Fest', 'location' => 'Halle {x}']);
		$this->tell();
		self::assertSame([], $this->manager()->people(), 'a new event is no notice');
	}

	public function testTheHostsMembersHearOnceOfWhatIsMovedSeveralTimes(): void {
		$this->change(['start' => '2026-06-10T20:00:00+02:00']);
		$this->change(['description' => 'x']);
		$this->at('2026-06-01T10:10:00+02:00');
		$this->change(['start' => '2026-06-11T20:00:00+02:00']);
		$this->at('2026-06-01T10:20:00+02:00');
		$this->tell();
		self::assertSame([], $this->manager()->people(), 'something may still happen');

		$this->at('2026-06-01T10:26:00+02:00');
		$this->tell();
		$this->tell();
		self::assertSame(['member', 'other21'], $this->manager()->people());
		self::assertCount(1, $this->manager()->of('member'));
		$read = $this->read('member');
		self::assertSame('Fest ist verlegt: Do, 11. Juni, 20:00–22:00 statt Mi, 10. Juni, 19:00–21:00', $read->getParsedSubject());
		self::assertStringEndsWith('/apps/verband/events/' . $this->id, $read->getLink());
		self::assertSame('Name 21', $read->getParsedMessage());
	}

	public function testWhatIsUndoneInTimeIsNotTold(): void {
		$this->change(['status' => 'cancelled'], 'other21');
		$this->change(['status' => 'published']);
		$this->later();
		self::assertSame([], $this->manager()->people());
	}

	public function testACancellationTakenBackIsWithdrawn(): void {
		$this->change(['status' => 'cancelled']);
		$this->later();
		self::assertSame('Fest fällt aus: Mi, 10. Juni, 19:00–21:00', $this->read('member')->getParsedSubject());
		$this->change(['status' => 'published']);
		$this->assertGone('member');
		$this->later('2026-06-01T12:00:00+02:00');
		self::assertSame('Fest findet doch statt: Mi, 10. Juni, 19:00–21:00', $this->read('member')->getParsedSubject());
		$this->change(['status' => 'draft']);
		$this->assertGone('member');
		$this->later('2026-06-01T14:00:00+02:00');
		self::assertSame([], $this->manager()->people());
	}

	public function testADeletedEventIsTellingWithoutALink(): void {
		$this->get(EventService::class)->delete($this->viewer('board21'), $this->id, '*', static fn (): array => []);
		$this->later();
		$read = $this->read('member');
		self::assertSame(['Fest fällt aus: Mi, 10. Juni, 19:00–21:00', ''], [$read->getParsedSubject(), $read->getLink()]);
	}

	public function testThePlace(): void {
		$this->change(['location' => 'Saal {y}']);
		$this->later();
		self::assertSame('Fest ist an einem anderen Ort: Saal {y}, Mi, 10. Juni, 19:00–21:00', $this->read('member')->getParsedSubject());
		$this->change(['location' => '']);
		$this->later('2026-06-01T13:00:00+02:00');
		self::assertSame('Fest hat einen anderen Ort: Mi, 10. Juni, 19:00–21:00', $this->read('member')->getParsedSubject());
	}

	public function testEachHearsWhatTheyChose(): void {
		$this->choose('member', ['notices' => 'none']);
		$this->choose('elsewhere', ['notices' => 'all']);
		$this->change(['status' => 'cancelled']);
		$this->later();
		self::assertSame(['elsewhere', 'other21'], $this->manager()->people());
	}

	public function testNobodyHearsOfWhatTheyMayNotSee(): void {
		$this->user('inside', ['g21', 'frauen']);
		$this->user('board21', ['frauen']);
		$this->choose('elsewhere', ['notices' => 'all']);
		$this->id = $this->create(['audience' => 'protected', 'protectedGroup' => 'frauen']);
		$this->change(['status' => 'cancelled'], 'board21');
		$this->later();
		self::assertSame(['inside', 'other21'], $this->manager()->people());

		$user = $this->get(IUserManager::class)->get('inside');
		self::assertNotNull($user);
		$this->get(IGroupManager::class)->get('frauen')?->removeUser($user);
		$this->assertGone('inside');
	}

	public function testSoonIsToldSoon(): void {
		$this->id = $this->create(['start' => '2026-06-01T19:00:00+02:00']);
		$this->change(['status' => 'cancelled']);
		$this->at('2026-06-01T10:04:00+02:00');
		$this->tell();
		self::assertSame(['member', 'other21'], $this->manager()->people());
		$this->at('2026-06-02T10:00:00+02:00');
		$this->assertGone('member');
	}

	public function testThePastAndDraftsAreSilent(): void {
		foreach ([['start' => '2026-05-01', 'allDay' => true], ['start' => '2026-06-10', 'allDay' => true, 'status' => 'draft']] as $fields) {
			$this->id = $this->create($fields);
			$this->change(['start' => '2026-05-02', 'allDay' => true]);
		}
		$this->later();
		self::assertSame([], $this->manager()->people());
	}

	public function testTwoServersTellOnce(): void {
		$this->change(['status' => 'cancelled']);
		$this->at('2026-06-01T11:00:00+02:00');
		$jobs = [$this->get(NoticeJob::class), $this->get(NoticeJob::class)];
		foreach ($jobs as $job) {
			$job->setLastRun(0);
			$job->start($this->get(IJobList::class));
		}
		self::assertCount(1, $this->manager()->of('member'));
		self::assertSame(0, $this->rows('verband_notices'));
	}

	public function testTheBoardTakesBackWhatAPhonePublished(): void {
		$this->write('a.ics', $this->text(''));
		$this->later();
		self::assertSame(['board21', 'other21'], $this->manager()->people());
		$read = $this->read('other21');
		self::assertSame('board21 hat Vom Telefon vom Telefon aus veröffentlicht', $read->getParsedSubject());
		$action = $read->getParsedActions()[0];
		self::assertSame(['Zurück in den Entwurf', 'POST'], [$action->getParsedLabel(), $action->getRequestType()]);
		self::assertMatchesRegularExpression('~/ocs/v2.php/apps/verband/api/v1/events/\d+/withdraw$~', $action->getLink());

		$id = (int)$this->manager()->of('other21')[0]->getObjectId();
		$this->assertRefused(403, 'forbidden', fn () => $this->get(EventService::class)->withdraw($this->viewer('member'), $id));
		$this->assertRefused(404, 'not-found', fn () => $this->get(EventService::class)->withdraw($this->viewer('guest'), $id));
		self::assertSame('draft', $this->get(EventService::class)->withdraw($this->viewer('other21'), $id)->getStatus());
		$this->assertGone('board21');
		$this->assertRefused(404, 'not-found', fn () => $this->get(EventService::class)->withdraw($this->viewer('member'), $id));
	}

	public function testWhatAPhoneKeepsPrivateIsNoNotice(): void {
		$this->write('a.ics', $this->text("CLASS:PRIVATE\n"));
		$this->later();
		self::assertSame([], $this->manager()->people());
	}

	public function testBoardsHearOfQuestionsAndAnswers(): void {
		$none = static fn (): array => [];
		$this->get(Hosting::class)->join($this->viewer('board21'), $this->id, 22, '*', $none);
		$this->later();
		self::assertSame(['board22'], $this->manager()->people());
		self::assertSame('Name 21 fragt, ob Name 22 mitveranstaltet: Fest', $this->read('board22')->getParsedSubject());
		$this->get(Hosting::class)->join($this->viewer('board22'), $this->id, 22, '*', $none);
		$this->assertGone('board22');
		$this->later();
		self::assertSame('Name 22 veranstaltet jetzt mit: Fest', $this->read('board21')->getParsedSubject());
		$this->get(Hosting::class)->part($this->viewer('board21'), $this->id, 22, '*', $none);
		$this->later();
		self::assertSame('Name 22 veranstaltet nicht mehr mit: Fest', $this->read('board22')->getParsedSubject());
	}

	#[TestWith(['other', '1', 'moved'])]
	#[TestWith(['verband', '999', 'moved'])]
	#[TestWith(['verband', '1', 'nonsense'])]
	public function testTheNotifierKnowsItsOwn(string $app, string $id, string $subject): void {
		$this->expectException($app === 'verband' ? AlreadyProcessedException::class : UnknownNotificationException::class);
		$this->get(EventNotifier::class)->prepare((new Notification())->setApp($app)->setUser('member')->setObject('event-change', $id)->setSubject($subject), 'de');
	}

	public function testAReminderComesOnceAndAgainForAnotherTime(): void {
		$this->choose('member', ['reminderMinutes' => 60, 'reminderVia' => 'message']);
		$this->choose('elsewhere', ['reminderMinutes' => 60, 'reminderVia' => 'message']);
		$this->choose('other21', ['reminderMinutes' => 60, 'reminderVia' => 'phone']);
		$this->at('2026-06-10T17:59:00+02:00');
		$this->remind();
		self::assertSame([], $this->manager()->people());
		$this->at('2026-06-10T18:02:00+02:00');
		$this->remind();
		$this->remind();
		self::assertSame(['member'], $this->manager()->people());
		self::assertSame(1, $this->rows('verband_reminders'));
		$read = $this->read('member');
		self::assertSame(['Erinnerung: Fest, Mi, 10. Juni, 19:00–21:00', 'Halle {x}'], [$read->getParsedSubject(), $read->getParsedMessage()]);

		$this->change(['start' => '2026-06-12T19:00:00+02:00']);
		$this->assertGone('member');
		$this->at('2026-06-12T18:00:00+02:00');
		$this->remind();
		self::assertSame('Erinnerung: Fest, Fr, 12. Juni, 19:00–21:00', $this->read('member')->getParsedSubject());
		self::assertSame(1, $this->rows('verband_reminders'), 'what has begun is forgotten');
	}

	public function testWholeDaysRemindInTheMorning(): void {
		$this->id = $this->create(['title' => 'Tag', 'start' => '2026-06-20', 'allDay' => true]);
		$this->choose('member', ['reminderMinutes' => 1440, 'reminderVia' => 'message']);
		$this->at('2026-06-19T08:58:00+02:00');
		$this->remind();
		self::assertSame([], $this->manager()->people());
		$this->at('2026-06-19T09:01:00+02:00');
		$this->remind();
		self::assertSame('Erinnerung: Tag, Sa, 20. Juni', $this->read('member')->getParsedSubject());
	}

	public function testAServerThatWasOffDoesNotRemindOfThePast(): void {
		$this->choose('member', ['reminderMinutes' => 60, 'reminderVia' => 'message']);
		$this->at('2026-06-10T19:05:00+02:00');
		$this->remind();
		self::assertSame([], $this->manager()->people());
	}

	public function testPreferencesAreChecked(): void {
		foreach ([['reminderMinutes' => 7], ['reminderVia' => 'pigeon'], ['notices' => 'some']] as $fields) {
			$this->actAs('member');
			$this->assertRefused(400, 'invalid (' . array_key_first($fields) . ')', fn () => $this->get(PreferenceService::class)->change(new Input($fields)));
		}
		foreach (['guest', 'admin'] as $uid) {
			$this->actAs($uid);
			$this->assertRefused(404, 'not-found', fn () => $this->get(PreferenceService::class)->mine());
		}
		$this->choose('member', ['reminderMinutes' => 60]);
		$this->choose('member', ['notices' => 'all']);
		self::assertEquals(['notices' => 'all', 'reminderMinutes' => 60, 'reminderVia' => 'phone'], $this->preferences('member')->present());
	}

	public function testThePhoneGetsTheReminderOfOnesOwnAlone(): void {
		$other = $this->get(EventService::class)->create($this->viewer('board22'), 22, ['title' => 'y', 'start' => '2026-06-10', 'allDay' => true])->getId();
		$this->choose('member', ['notices' => 'own']);
		$before = [$this->token('member', View::own()), $this->token('member', View::state())];
		self::assertStringNotContainsString('VALARM', $this->delivered('member', View::own(), $this->id));
		$this->choose('member', ['reminderMinutes' => 60]);

		self::assertStringContainsString("TRIGGER:-PT1H\r\n", $this->delivered('member', View::own(), $this->id));
		self::assertStringNotContainsString('VALARM', $this->delivered('member', View::state(), $other));
		self::assertStringNotContainsString('VALARM', $this->delivered('other21', View::board(21), $this->id));
		self::assertNull($this->get(SyncReader::class)->changes($this->viewer('member'), View::own(), $before[0]));
		self::assertSame($before[1], $this->token('member', View::state()));
		self::assertStringEndsWith('-0-60"', $this->object('member', View::own(), $this->id)->etag());
		$this->choose('member', ['reminderVia' => 'message']);
		self::assertStringNotContainsString('VALARM', $this->delivered('member', View::own(), $this->id));
	}

	public function testTheAppsOwnReminderIsDroppedWhenItComesBack(): void {
		$this->choose('board21', ['reminderMinutes' => 1440]);
		$view = View::board(21);
		$text = $this->delivered('board21', $view, $this->id);
		self::assertSame(1, substr_count($text, 'BEGIN:VALARM'));
		$etag = $this->object('board21', $view, $this->id)->etag();
		$put = fn (string $text) => $this->get(PhoneWrites::class)->update($this->viewer('board21'), $view, $this->object('board21', $view, $this->id), $text);

		// as the server's plugin hands it on
		$put(WrittenEvent::read($text, $this->get(Clock::class)->zone())->whole());
		self::assertSame($etag, $this->object('board21', $view, $this->id)->etag(), 'nothing changed, read twice');
		$put($text);
		self::assertSame($etag, $this->object('board21', $view, $this->id)->etag(), 'nothing changed');
		$put(str_replace('SUMMARY:Fest', 'SUMMARY:Feier', $text));
		self::assertSame(1, substr_count($this->delivered('board21', $view, $this->id), 'BEGIN:VALARM'));
		$put(str_replace('X-VERBAND-REMINDER:1', "ACKNOWLEDGED:20260609T170000Z\r\nX-VERBAND-REMINDER:1", $this->delivered('board21', $view, $this->id)));
		self::assertStringContainsString('ACKNOWLEDGED:20260609T170000Z', $this->delivered('board21', $view, $this->id));

		$without = (string)preg_replace('/BEGIN:VALARM.*?END:VALARM\r\n/s', '', $this->delivered('board21', $view, $this->id));
		$put($without);
		self::assertStringNotContainsString('VALARM', $this->delivered('board21', $view, $this->id), 'taken off on the phone, for this event');
		$put(str_replace('SUMMARY:Feier', 'SUMMARY:Fest', $without));
		self::assertStringNotContainsString('VALARM', $this->delivered('board21', $view, $this->id));
		self::assertStringNotContainsString('no-reminder', $this->delivered('board21', $view, $this->id));
	}

	public function testACancelledEventDoesNotRemind(): void {
		$this->choose('member', ['reminderMinutes' => 60]);
		$this->change(['status' => 'cancelled']);
		self::assertStringNotContainsString('VALARM', $this->delivered('member', View::own(), $this->id));
	}

	/** @param array<string, mixed> $fields */
	private function create(array $fields): int {
		$start = $fields['start'] ?? '2026-06-10T19:00:00+02:00';
		$fields += ['title' => 'Fest', 'start' => $start] + (isset($fields['allDay']) ? [] : ['end' => substr($start, 0, 11) . '21:00:00+02:00']);
		return $this->get(EventService::class)->create($this->viewer('board21'), 21, $fields)->getId();
	}

	/** @param array<string, mixed> $fields */
	private function change(array $fields, string $by = 'board21'): Event {
		return $this->get(EventService::class)->update($this->viewer($by), $this->id, '*', $fields, static fn (): array => []);
	}

	/** @param array<string, mixed> $fields */
	private function choose(string $uid, array $fields): void {
		$this->actAs($uid);
		$this->get(Access::class)->forget();
		$this->get(PreferenceService::class)->change(new Input($fields));
	}

	private function preferences(string $uid): Preferences {
		return $this->get(PreferenceMapper::class)->of((int)$this->get(Persons::class)->byUid($uid)?->getId());
	}

	private function tell(): void {
		$this->get(Access::class)->forget();
		$this->get(NoticeSender::class)->run(10);
	}

	private function later(string $at = '2026-06-01T11:00:00+02:00'): void {
		$this->at($at);
		$this->tell();
	}

	private function remind(): void {
		$this->get(Access::class)->forget();
		$this->get(Reminders::class)->send();
	}

	private function manager(): Manager {
		return $this->get(Manager::class);
	}

	private function read(string $uid): Notification {
		$this->get(Access::class)->forget();
		$all = $this->manager()->of($uid);
		self::assertCount(1, $all);
		$read = $this->get(EventNotifier::class)->prepare(clone $all[0], 'de');
		self::assertInstanceOf(Notification::class, $read);
		return $read;
	}

	private function assertGone(string $uid): void {
		try {
			self::fail('Still there: ' . $this->read($uid)->getParsedSubject());
		} catch (AlreadyProcessedException) {
			self::addToAssertionCount(1);
		}
	}

	private function viewer(string $uid): Viewer {
		$this->get(Access::class)->forget();
		return $this->get(Access::class)->viewerFor($uid);
	}

	private function rows(string $table): int {
		$query = $this->db->getQueryBuilder();
		return (int)$query->select($query->func()->count('*'))->from($table)->executeQuery()->fetchOne();
	}

	private function write(string $name, string $text): void {
		$this->get(PhoneWrites::class)->create($this->viewer('board21'), View::board(21), $name, $text);
	}

	private function text(string $more): string {
		return str_replace("\n", "\r\n", "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//phone//EN\nBEGIN:VEVENT\nUID:u1\nDTSTAMP:20260601T100000Z\nDTSTART:20260610T170000Z\nSUMMARY:Vom Telefon\n{$more}END:VEVENT\nEND:VCALENDAR\n");
	}

	private function object(string $uid, View $view, int $id): ViewObject {
		return $this->get(ViewReader::class)->named($this->viewer($uid), $view, [$view->defaultName($id)])[0];
	}

	private function delivered(string $uid, View $view, int $id): string {
		return $this->get(Delivery::class)->toPhone($this->object($uid, $view, $id));
	}

	private function token(string $uid, View $view): string {
		return (string)$this->get(SyncReader::class)->token($this->viewer($uid), $view);
	}
}
