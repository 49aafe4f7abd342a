<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Privacy;

require_once __DIR__ . '/../../../preview/stubs/group-events.php';

use OCA\Verband\Calendar\Feed\FeedService;
use OCA\Verband\Calendar\Sync\ChangeLog;
use OCA\Verband\Calendar\Sync\PersonalMapper;
use OCA\Verband\Calendar\Sync\PersonalParts;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Platform\Input;
use OCA\Verband\Privacy\GroupLeftListener;
use OCA\Verband\Privacy\Retention;
use OCA\Verband\Privacy\RetentionJob;
use OCP\AppFramework\Services\IAppConfig;
use OCP\Group\Events\UserRemovedEvent;
use OCP\IGroupManager;
use PHPUnit\Framework\Attributes\TestWith;

/** What goes by itself, by a clock that the test sets. Today is 2026-06-01. */
final class RetentionTest extends PrivacyTestCase {
	public function testALinkEndsThatNothingAsksFor(): void {
		$token = $this->link();
		$this->at('2027-01-01T10:00:00+01:00');
		$this->get(FeedService::class)->open($token);

		$this->nights('2028-02-05', '2028-02-06', 'links');
		$this->assertRefused(404, 'not-found', fn () => $this->get(FeedService::class)->open($token));
		self::assertSame([], $this->found(self::LABEL));
	}

	public function testALinkThatWasNeverUsedEndsToo(): void {
		$this->link();

		$this->nights('2027-07-06', '2027-07-07', 'links');
	}

	public function testWhatIsLeftOfALinkGoesLater(): void {
		$token = $this->link();
		$feeds = $this->get(FeedService::class);
		$feeds->revoke($this->viewer('member'), (int)$feeds->list($this->viewer('member'))[0]->getId());

		$this->nights('2027-06-01', '2027-06-02', 'ended-links');
		$this->assertRefused(400, 'bad-token', fn () => $feeds->open($token));
	}

	public function testAlarmsGoAfterTheLastDateAndSeriesGoOn(): void {
		$once = $this->event();
		$always = $this->event(['rrule' => 'FREQ=WEEKLY']);
		$this->alarm('member', $once, $always);

		$this->nights('2026-07-09', '2026-07-10', 'alarms');
		self::assertSame([$always], $this->alarms('member'));
	}

	public function testChangesGoAndTheirTokensAreRefused(): void {
		$this->event();

		$this->nights('2026-11-27', '2026-11-28', 'changes');
		self::assertSame(1, $this->get(ChangeLog::class)->prunedUpTo());
	}

	public function testWhoEnteredAnEventIsForgotten(): void {
		$id = $this->somebody();
		$count = count($this->column('verband_events', 'created_by', $id));

		self::assertSame(1, $count);
		$this->nights('2026-11-27', '2026-11-28', 'authors');
		self::assertSame([], $this->column('verband_events', 'created_by', $id));
	}

	public function testOfficesOfLongAgoGoWithTheNameThatOnlyTheyHad(): void {
		$this->office('old', 22, OfficeRole::Chair, '2010-01-01', '2016-06-03');
		$named = (int)$this->get(Persons::class)->ensureNamed('Otto von Damals')->getId();
		$query = $this->db->getQueryBuilder();
		$query->update('verband_offices')->set('person_id', $query->createNamedParameter($named))->executeStatement();

		$this->nights('2026-06-01', '2026-06-02', 'offices', ['nobodies' => 1]);
		self::assertSame([], $this->found('Otto von Damals'));
	}

	public function testThatAReminderWasSentIsForgottenAfterTheDate(): void {
		$person = (int)$this->get(Persons::class)->ensureForUid('member')->getId();
		foreach (['2026-06-10T19:00:00+02:00', '2026-09-10T19:00:00+02:00'] as $start) {
			$this->insert('verband_reminders', ['person_id' => $person, 'event_id' => 1, 'start_ts' => $this->stamp($start)]);
		}

		$this->nights('2026-06-10', '2026-06-11', 'sent-reminders');
	}

	public function testAReportGoesAYearAfterItWasDecidedWithItsSeats(): void {
		foreach ([null, 1] as $decided) {
			$this->insert('verband_board_reports', ['gliederung_id' => 21, 'elected_on' => '2025-01-01', 'begins_on' => '2025-01-01', 'state' => 'x', 'reported_at' => 1, 'revision' => 1]
				+ ($decided === null ? [] : ['decided_at' => $this->stamp('2026-06-01T22:00:00+02:00')]));
			$this->insert('verband_board_seats', ['report_id' => $this->db->lastInsertId('*PREFIX*verband_board_reports'), 'role' => 'chair', 'name' => 'Otto']);
		}

		$this->nights('2027-05-31', '2027-06-01', 'board-reports');
		self::assertSame([1], array_column($this->all('verband_board_seats'), 'report_id'));
	}

	public function testAGuestIsKeptUntilTheMeetingIsOver(): void {
		$guest = (int)$this->get(Persons::class)->ensureForUid('guest')->getId();
		$meeting = $this->meeting($this->event(['start' => '2026-08-20T19:00:00+02:00', 'end' => '2026-08-20T21:00:00+02:00']));
		$this->insert('verband_meeting_people', ['meeting_id' => $meeting, 'person_id' => $guest, 'role' => 'guest']);
		$retention = $this->get(Retention::class);
		foreach (['2026-06-02', '2026-07-10', '2026-08-20', '2026-08-21', '2026-09-20'] as $day) {
			$this->at($day . 'T12:00:00+02:00');
			$retention->apply();
			self::assertNotNull($this->person('guest'), $day);
		}

		$this->nights('2026-09-20', '2026-09-21', 'left');
		self::assertNull($this->person('guest'));
	}

	#[TestWith(['speech', 'verband_speech_log', '2026-06-10', '2026-06-11'])]
	#[TestWith(['guest-addresses', 'verband_meeting_people', '2026-06-16', '2026-06-17'])]
	#[TestWith(['presence', 'verband_presence', '2026-09-07', '2026-09-08'])]
	public function testWhatAMeetingNeededGoesAfterIt(string $rule, string $table, string $before, string $after): void {
		$person = (int)$this->get(Persons::class)->ensureForUid('member')->getId();
		$past = $this->meeting($this->event());
		$this->meeting($this->event(['start' => '2027-01-10T19:00:00+01:00', 'end' => '2027-01-10T21:00:00+01:00']));
		foreach ([$past, $past + 1] as $meeting) {
			$this->insert($table, ['meeting_id' => $meeting] + match ($rule) {
				'speech' => ['client_id' => 'x', 'at' => 1, 'kind' => 'sign-up', 'payload' => '{}'],
				'presence' => ['person_id' => $person, 'from_ts' => 1],
				default => ['person_id' => $person, 'role' => 'guest', 'email' => 'guest@example.org'],
			});
		}

		$this->nights($before, $after, $rule);
		self::assertSame([$past + 1], array_column(array_filter(
			$this->all($table),
			static fn (array $row): bool => $rule !== 'guest-addresses' || $row['email'] !== null,
		), 'meeting_id'));
	}

	public function testD4WhoBelongsNowhereIsForgottenAfterAMonth(): void {
		$this->link();
		$this->alarm('member', $this->event());
		$this->get(Retention::class)->apply();
		$this->leave('member', 'g21');
		$this->at('2026-06-10T03:00:00+02:00');
		$this->get(Retention::class)->apply();
		self::assertNotSame([], $this->found('member'));

		$this->nights('2026-07-10', '2026-07-11', 'left');
		foreach (['member', self::LABEL] as $needle) {
			self::assertSame([], array_diff($this->found($needle), ['preview_settings.uid', 'verband_events.audience', 'verband_changes.state_after', 'verband_gliederungen.member_group']), $needle);
		}
		self::assertNull($this->person('member'));
	}

	public function testD4WhoComesBackInTimeKeepsEverything(): void {
		$token = $this->link();
		$this->leave('member', 'g21');
		$this->get(Retention::class)->apply();
		$this->at('2026-06-20T03:00:00+02:00');
		$this->user('member', ['g31']);
		$this->viewer('member');
		$this->get(Retention::class)->apply();
		$this->at('2026-09-01T03:00:00+02:00');
		$this->get(Retention::class)->apply();

		self::assertSame(self::LABEL, $this->get(FeedService::class)->open($token)[0]->getLabel());
	}

	public function testD4LeavingOneGliederungTakesItsAlarmsAtOnce(): void {
		$this->user('member', ['g31']);
		$own = $this->event(['audience' => 'own']);
		$open = $this->event();
		$this->alarm('member', $own, $open);

		$this->leave('member', 'g21');

		self::assertSame([$open], $this->alarms('member'));
	}

	public function testAlarmsOfABoardGoTheNightAfterItsOfficeEnded(): void {
		$this->office('boardy', 31, OfficeRole::Deputy, until: '2026-06-05');
		$this->user('boardy', ['g21']);
		$draft = $this->event(['status' => 'draft'], 31);
		$this->alarm('boardy', $draft);

		$this->nights('2026-06-05', '2026-06-06', 'hidden-alarms');
	}

	public function testADirectoryThatDoesNotAnswerCostsNobodyTheirAlarms(): void {
		$event = $this->event();
		$this->alarm('member', $event);
		$this->get(IGroupManager::class)->get('g21')?->delete();
		$this->viewer('member');

		$this->get(Retention::class)->apply();

		self::assertSame([$event], $this->alarms('member'));
	}

	#[TestWith([0, '2040-01-01', 0])]
	#[TestWith([10, '2026-06-11', 0])]
	#[TestWith([10, '2026-06-12', 1])]
	#[TestWith([-5, '2040-01-01', 0])]
	public function testTheAssociationSetsTheDays(int $days, string $day, int $due): void {
		$this->link();
		$this->get(IAppConfig::class)->setAppValueInt('retention_links', $days);
		$this->at($day . 'T12:00:00+02:00');

		self::assertSame($due, $this->get(Retention::class)->due()['links']);
	}

	public function testADryRunChangesNothing(): void {
		$this->somebody();
		$this->at('2040-01-01T10:00:00+01:00');
		$before = array_map(fn (string $table): array => $this->all($table), array_combine(array_keys($this->schema()), array_keys($this->schema())));

		self::assertNotSame(0, array_sum($this->get(Retention::class)->due()));

		foreach ($before as $table => $rows) {
			self::assertSame($rows, $this->all($table), $table);
		}
	}

	public function testTheNightlyJobDoesIt(): void {
		$this->link();
		$this->at('2040-01-01T10:00:00+01:00');

		(new \ReflectionMethod(RetentionJob::class, 'run'))->invoke($this->get(RetentionJob::class), null);

		self::assertSame([], $this->found(self::LABEL));
	}

	/**
	 * Nothing is due on the first night and one on the second.
	 * @param array<string, int> $also what else goes then
	 */
	private function nights(string $before, string $after, string $rule, array $also = []): void {
		$retention = $this->get(Retention::class);
		$this->at($before . 'T23:00:00+02:00');
		$this->viewer('member');
		self::assertSame(0, $retention->due()[$rule]);
		self::assertSame(0, $retention->apply()[$rule]);

		$this->at($after . 'T23:30:00+02:00');
		$this->viewer('member');
		self::assertSame(1, $retention->due()[$rule]);
		$gone = $retention->apply();
		self::assertSame([$rule => 1] + $also, array_intersect_key($gone, [$rule => 1] + $also));
		self::assertSame(0, $retention->due()[$rule]);
	}

	private function meeting(int $event): int {
		$this->insert('verband_meetings', ['gliederung_id' => 21, 'event_id' => $event, 'recurrence_id' => '', 'kind' => 'presence', 'state' => 'planned']);
		return $this->db->lastInsertId('*PREFIX*verband_meetings');
	}

	/** @param array<string, mixed> $values */
	private function insert(string $table, array $values): void {
		$query = $this->db->getQueryBuilder();
		$query->insert($table)->values(array_map($query->createNamedParameter(...), $values))->executeStatement();
	}

	private function stamp(string $moment): int {
		return (new \DateTimeImmutable($moment))->getTimestamp();
	}

	private function link(): string {
		return $this->get(FeedService::class)->create($this->viewer('member'), new Input(['kind' => 'personal', 'label' => self::LABEL]))[1];
	}

	private function alarm(string $uid, int ...$events): void {
		$id = (int)$this->get(Persons::class)->ensureForUid($uid)->getId();
		foreach ($events as $event) {
			$this->get(PersonalMapper::class)->put($id, $event, PersonalParts::fromJson('{"":"TRANSP:OPAQUE"}', 1));
		}
		$this->viewer($uid);
	}

	/** @return list<int> events */
	private function alarms(string $uid): array {
		return array_values($this->get(PersonalMapper::class)->all((int)$this->person($uid)?->getId()))[0] ?? [];
	}

	private function leave(string $uid, string $group): void {
		$left = $this->get(IGroupManager::class)->get($group);
		self::assertNotNull($left);
		$left->removeUser($this->user($uid));
		// the preview tells nobody of it, a server does
		$this->get(GroupLeftListener::class)->handle(new UserRemovedEvent($left, $this->user($uid)));
		$this->viewer($uid);
	}

	/** @return list<mixed> */
	private function column(string $table, string $column, int $value): array {
		return array_values(array_filter(array_column($this->all($table), $column), static fn (mixed $one): bool => $one === $value));
	}

	/** @return list<array<string, mixed>> */
	private function all(string $table): array {
		return $this->db->getQueryBuilder()->select('*')->from($table)->executeQuery()->fetchAll();
	}
}
