<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung\Election;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Election\BoardReport;
use OCA\Verband\Gliederung\Election\BoardReportPresenter;
use OCA\Verband\Gliederung\Election\BoardReports;
use OCA\Verband\Gliederung\Election\Members;
use OCA\Verband\Gliederung\Office;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Gliederung\Waiting;
use OCA\Verband\Notification\Notifier;
use OCA\Verband\Platform\Input;
use OCA\Verband\Preview\Notifications\Manager;
use OCA\Verband\Tests\Gliederung\AssociationTestCase;
use OCP\IGroupManager;
use OCP\IUserManager;
use OCP\Notification\AlreadyProcessedException;
use PHPUnit\Framework\Attributes\DataProvider;

/** Today is 2026-06-01; 21 lies in Bezirk 2. */
final class BoardReportsTest extends AssociationTestCase {
	private const ELECTED = '2026-05-30';

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->office('old-chair', 21, OfficeRole::Chair);
		$this->office('old-board', 21, OfficeRole::Board);
		$this->office('bezirk', 2, OfficeRole::Chair);
		$this->office('lv', 1, OfficeRole::Chair);
		$this->office('sister', 22, OfficeRole::Chair);
		$this->user('new-chair', ['g21'], 'Neue Vorsitzende');
	}

	public function testTheNewBoardWritesAtOnceWithoutAnAdmin(): void {
		$report = $this->reportAs('old-chair');
		self::assertSame(['board-report', 21], $this->waitingFor('bezirk'));
		self::assertFalse($this->get(Access::class)->viewerFor('new-chair')->writesFor(21));

		$this->actAs('bezirk');
		$confirmed = $this->get(BoardReports::class)->confirm((int)$report->getId(), $report->etag(), $this->present(...));

		self::assertSame('confirmed', $confirmed->state()->value);
		$access = $this->get(Access::class);
		$access->forget();
		self::assertTrue($access->viewerFor('new-chair')->writesFor(21));
		self::assertFalse($access->viewerFor('old-chair')->writesFor(21));
		self::assertSame(['new-chair'], $this->members('verband-board-21'));
		self::assertContains('new-chair', $this->members('verband-chairs'));
		self::assertSame([
			'Neue Vorsitzende chair 2026-05-30 ', 'Ohne Konto board 2026-05-30 ',
			'old-board board 2026-01-01 2026-05-29', 'old-chair chair 2026-01-01 2026-05-29',
		], $this->offices());
		self::assertNull($this->waitingFor('bezirk'));
	}

	public function testNobodyConfirmsThemselves(): void {
		$this->office('new-chair', 2, OfficeRole::Board);
		$report = $this->reportAs('old-chair');

		foreach (['old-chair', 'new-chair'] as $uid) {
			$this->actAs($uid);
			$this->assertRefused(403, 'forbidden', fn () => $this->confirm($report));
		}
		$this->office('old-chair', 2, OfficeRole::Board);
		$this->actAs('old-chair');
		$this->assertRefused(403, 'forbidden', fn () => $this->confirm($report));
	}

	/** @return iterable<string, array{string}> what else somebody is */
	public static function above(): iterable {
		yield 'the Bezirk\'s board' => ['bezirk'];
		yield 'the Landesvorstand' => ['lv'];
		yield 'an admin of the association' => ['admin'];
	}

	/** Whoever it is about leaves it to others, whatever else they are. */
	#[DataProvider('above')]
	public function testWhoeverItIsAboutDoesNotConfirmByAnotherRight(string $right): void {
		$report = $this->reportAs('old-chair');
		$this->actAs('admin');
		self::assertTrue($this->present($report)['can']['decide'], 'who has nothing to do with it');
		foreach (['old-chair' => 'reported', 'old-board' => 'is on the board that goes', 'new-chair' => 'is named'] as $uid => $why) {
			$this->raise($uid, $right);
			$this->actAs($uid);
			self::assertFalse($this->present($report)['can']['decide'], $why);
			$this->assertRefused(403, 'forbidden', fn () => $this->confirm($report));
			$this->assertRefused(403, 'forbidden', fn () => $this->get(BoardReports::class)->decline((int)$report->getId(), '*', null, $this->present(...)));
			self::assertNull($this->waitingFor($uid), $why);
		}
	}

	/** With a second account, or entered by name alone: called the same is taken for the same. */
	#[DataProvider('above')]
	public function testNobodyConfirmsThemselvesUnderAnotherAccountOrByName(string $right): void {
		$report = $this->reportAs('old-chair');
		$this->user('second-account', [], ' neue  VORSITZENDE');
		$this->user('named', [], 'ohne Konto');
		$this->user('old-chair-2', [], 'Old-Chair');
		$this->user('stranger', [], 'Neue Vorsitzende Zwei');
		foreach (['second-account', 'named', 'old-chair-2'] as $uid) {
			$this->raise($uid, $right);
			$this->actAs($uid);
			$this->assertRefused(403, 'forbidden', fn () => $this->confirm($report));
		}
		$this->raise('stranger', $right);
		$this->actAs('stranger');
		self::assertSame('confirmed', $this->confirm($report)->state()->value);
	}

	public function testTheLandesvorstandIsConfirmedByAnAdminWhoIsNotInTheReport(): void {
		$this->actAs('lv');
		$seats = [['role' => 'chair', 'uid' => 'lv'], ['role' => 'board', 'name' => 'Ada Admin']];
		$report = $this->get(BoardReports::class)->report(1, new Input(['electedOn' => self::ELECTED, 'seats' => $seats]));
		$this->user('ada', ['verband-admin'], 'Ada Admin');
		$this->raise('lv', 'admin');
		foreach (['lv', 'ada'] as $uid) {
			$this->actAs($uid);
			$this->assertRefused(403, 'forbidden', fn () => $this->confirm($report));
		}
		$this->actAs('bezirk');
		$this->assertRefused(404, 'not-found', fn () => $this->confirm($report));
		$this->office('office', 1, OfficeRole::Staff);
		$this->actAs('office');
		$this->assertRefused(403, 'forbidden', fn () => $this->confirm($report));
		$this->raise('office', 'admin');
		$this->actAs('office');
		self::assertSame('confirmed', $this->confirm($report)->state()->value);
	}

	public function testEveryoneElse(): void {
		$report = $this->reportAs('old-chair');

		foreach (['member', 'guest', 'sister', null] as $uid) {
			$this->actAs($uid);
			$this->assertRefused(404, 'not-found', fn () => $this->confirm($report));
			$this->assertRefused(404, 'not-found', fn () => $this->get(BoardReports::class)->find((int)$report->getId()));
		}
		foreach (['member', 'sister', 'bezirk'] as $uid) {
			$this->actAs($uid);
			$this->assertRefused(403, 'forbidden', fn () => $this->report());
		}
		$this->actAs('guest');
		$this->assertRefused(404, 'not-found', fn () => $this->report());
		foreach (['lv', 'admin'] as $uid) {
			$this->actAs($uid);
			self::assertTrue($this->present($report)['can']['decide'], $uid);
		}
	}

	public function testOneReportAtATimeAndEachIsDecidedOnce(): void {
		$report = $this->reportAs('old-chair');
		$this->assertRefused(409, 'duplicate', fn () => $this->report());
		$this->actAs('bezirk');
		$this->assertRefused(412, 'conflict', fn () => $this->get(BoardReports::class)->confirm((int)$report->getId(), '"9"', $this->present(...)));
		$declined = $this->get(BoardReports::class)->decline((int)$report->getId(), '"1"', 'Das Protokoll fehlt.', $this->present(...));

		self::assertSame(['declined', 'Das Protokoll fehlt.'], [$declined->state()->value, $declined->getNote()]);
		$this->assertRefused(409, 'invalid (state)', fn () => $this->confirm($declined));
		self::assertSame(['old-board board 2026-01-01 ', 'old-chair chair 2026-01-01 '], $this->offices());
		$this->actAs('old-chair');
		$second = $this->report();
		self::assertSame('withdrawn', $this->get(BoardReports::class)->withdraw((int)$second->getId(), '*', $this->present(...))->state()->value);
	}

	public function testARefusedReportLeavesNobodyBehind(): void {
		$report = $this->reportAs('old-chair');
		self::assertSame(['Neue Vorsitzende', 'Ohne Konto'], array_column($this->present($report)['seats'], 'name'));
		$this->get(BoardReports::class)->withdraw((int)$report->getId(), '*', $this->present(...));

		$query = $this->db->getQueryBuilder();
		$names = array_merge(
			$query->select('name')->from('verband_persons')->executeQuery()->fetchAll(\PDO::FETCH_COLUMN),
			$this->db->getQueryBuilder()->select('name')->from('verband_board_seats')->executeQuery()->fetchAll(\PDO::FETCH_COLUMN),
		);
		self::assertNotContains('Ohne Konto', $names);
	}

	public function testABoardFindsAndNamesItsOwnPeopleOnly(): void {
		$this->user('stranger', ['g22'], 'Neue Fremde');
		$this->actAs('old-chair');
		$members = $this->get(Members::class);

		self::assertSame(['Neue Vorsitzende'], array_column($members->search(21, 'neue'), 'name'));
		self::assertSame(['old-board', 'old-chair'], array_column($members->search(21, 'old'), 'name'));
		$sister = (int)$this->get(Persons::class)->byUid('sister')?->getId();
		foreach (['uid' => 'stranger', 'personId' => $sister] as $key => $who) {
			$this->assertRefused(400, "unknown-person (seats.0.$key)", fn () => $this->report(['seats' => [['role' => 'chair', $key => $who]]]));
		}
		$this->assertRefused(400, 'unknown-person (seats.0.uid)', fn () => $this->report(['seats' => [['role' => 'chair', 'uid' => 'nobody-at-all']]]));
		$this->assertRefused(400, 'unknown-person (seats.0.personId)', fn () => $this->report(['seats' => [['role' => 'chair', 'personId' => 99999]]]));
	}

	/** @return iterable<string, array{array<string, mixed>, string}> */
	public static function refused(): iterable {
		$seat = ['role' => 'chair', 'name' => 'A'];
		yield 'elected tomorrow' => [['electedOn' => '2026-06-02'], 'bad-date (electedOn)'];
		yield 'elected long ago' => [['electedOn' => '2025-05-31'], 'bad-date (electedOn)'];
		yield 'begins before the election' => [['beginsOn' => '2026-05-29'], 'bad-date (beginsOn)'];
		yield 'begins in the far future' => [['beginsOn' => '2027-06-01'], 'bad-date (beginsOn)'];
		yield 'nobody' => [['seats' => []], 'required (seats)'];
		yield 'no list' => [['seats' => 'A'], 'invalid (seats)'];
		yield 'a text as seat' => [['seats' => ['A']], 'invalid (seats.0)'];
		yield 'no such role' => [['seats' => [['role' => 'king', 'name' => 'A']]], 'invalid (seats.0.role)'];
		yield 'staff are not elected' => [['seats' => [['role' => 'staff', 'name' => 'A']]], 'invalid (seats.0.role)'];
		yield 'nobody on the seat' => [['seats' => [['role' => 'chair']]], 'required (seats.0.name)'];
		yield 'NUL in a name' => [['seats' => [['role' => 'chair', 'name' => "A\0"]]], 'not-text (seats.0.name)'];
		yield 'the same twice' => [['seats' => [$seat, $seat]], 'duplicate (seats.1.personId)'];
		yield 'four chairs' => [['seats' => array_map(static fn (string $n): array => ['role' => 'chair', 'name' => $n], ['A', 'B', 'C', 'D'])], 'too-many-chairs (seats)'];
		yield 'too many' => [['seats' => array_fill(0, 41, $seat)], 'too-long (seats)'];
	}

	/** @param array<string, mixed> $fields */
	#[DataProvider('refused')]
	public function testRefusesWithCodeAndField(array $fields, string $message): void {
		$this->actAs('old-chair');

		$this->assertRefused(400, $message, fn () => $this->report($fields));
		self::assertSame([], $this->get(BoardReports::class)->ofGliederung(21));
	}

	public function testWhoDecidesHearsOfTheReportAndTheReporterOfTheDecision(): void {
		$this->user('keeper', ['verband-admin']);
		$report = $this->reportAs('old-chair');
		self::assertSame(['bezirk'], $this->told(), 'the nearest board above alone');
		self::assertSame(['Name 21 hat einen neuen Vorstand gewählt: bitte bestätigen'], $this->read('bezirk'));

		$this->actAs('bezirk');
		$this->get(BoardReports::class)->decline((int)$report->getId(), '*', 'Das Protokoll fehlt', $this->present(...));
		self::assertSame(['Der neue Vorstand wurde nicht bestätigt: Name 21'], $this->read('old-chair'));
		self::assertSame([], $this->read('bezirk'), 'there is nothing to decide any more');

		$this->actAs('lv');
		$this->get(BoardReports::class)->report(1, new Input(['electedOn' => self::ELECTED, 'seats' => [['role' => 'chair', 'name' => 'Ohne Konto']]]));
		self::assertContains('keeper', $this->told(), 'for the Landesverband the admins');
		self::assertNotContains('lv', $this->told());
		self::assertNotContains('sister', $this->told());
	}

	private function raise(string $uid, string $right): void {
		if ($right === 'admin') {
			$user = $this->get(IUserManager::class)->get($uid);
			self::assertNotNull($user);
			$this->get(IGroupManager::class)->get('verband-admin')?->addUser($user);
			$this->get(Access::class)->forget();
		} else {
			$this->office($uid, $right === 'lv' ? 1 : 2, OfficeRole::Board);
		}
	}

	/** @return list<string> */
	private function told(): array {
		return $this->get(Manager::class)->people();
	}

	/** @return list<string> what a person's notifications say now */
	private function read(string $uid): array {
		$said = [];
		foreach ($this->get(Manager::class)->of($uid) as $notification) {
			try {
				$said[] = $this->get(Notifier::class)->prepare(clone $notification, 'de')->getParsedSubject();
			} catch (AlreadyProcessedException) {
				// the server forgets it
			}
		}
		return $said;
	}

	private function reportAs(string $uid): BoardReport {
		$this->actAs($uid);
		return $this->report();
	}

	/** @param array<string, mixed> $fields */
	private function report(array $fields = []): BoardReport {
		$seats = [['role' => 'chair', 'uid' => 'new-chair'], ['role' => 'board', 'name' => 'Ohne Konto']];
		return $this->get(BoardReports::class)->report(21, new Input($fields + ['electedOn' => self::ELECTED, 'seats' => $seats]));
	}

	private function confirm(BoardReport $report): BoardReport {
		return $this->get(BoardReports::class)->confirm((int)$report->getId(), '*', $this->present(...));
	}

	/** @return array<string, mixed> */
	private function present(BoardReport $report): array {
		return $this->get(BoardReportPresenter::class)->one($report);
	}

	/** @return ?array{string, ?int} */
	private function waitingFor(string $uid): ?array {
		$this->actAs($uid);
		foreach ($this->get(Waiting::class)->for($this->get(Access::class)->viewer()) as $one) {
			if ($one['kind'] === 'board-report') {
				return [$one['kind'], $one['gliederungId']];
			}
		}
		return null;
	}

	/** @return list<string> */
	private function offices(): array {
		$persons = $this->get(PersonMapper::class);
		$lines = array_map(static fn (Office $office): string => implode(' ', [
			$persons->find($office->getPersonId())?->getName(), $office->getRole(), $office->getFromDate(), $office->getUntilDate(),
		]), $this->get(OfficeMapper::class)->ofGliederung(21));
		sort($lines);
		return $lines;
	}
}
