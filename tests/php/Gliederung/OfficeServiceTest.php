<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\FindableAccounts;
use OCA\Verband\Gliederung\Office;
use OCA\Verband\Gliederung\OfficePresenter;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\OfficeService;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\Collaboration\Collaborators\ISearch;
use PHPUnit\Framework\Attributes\DataProvider;

final class OfficeServiceTest extends AssociationTestCase {
	public function testABezirkNamesTheChairOfItsUb(): void {
		$this->office('board-2', 2, OfficeRole::Chair);
		$this->user('anna', ['g31'], 'Anna');
		$this->actAs('board-2');

		$office = $this->create(21, ['uid' => 'anna', 'role' => 'chair', 'from' => '2026-05-01']);

		self::assertSame([
			'id' => $office->getId(), 'gliederungId' => 21, 'person' => ['id' => $office->getPersonId(), 'name' => 'Anna', 'hasAccount' => true],
			'role' => 'chair', 'from' => '2026-05-01', 'until' => null, 'vote' => true, 'current' => true, 'etag' => '"1"',
		], $this->get(OfficePresenter::class)->one($office));
		self::assertTrue($this->get(Access::class)->viewerFor('anna')->writesFor(21));
		self::assertSame(['anna'], $this->members('verband-board-21'));
		self::assertSame(['anna'], $this->members('verband-chairs'));
	}

	public function testVoteFollowsTheRoleUnlessSaidOtherwise(): void {
		$this->actAs('admin');

		self::assertTrue($this->create(21, ['name' => 'A', 'role' => 'board'])->hasVote());
		self::assertFalse($this->create(21, ['name' => 'B', 'role' => 'staff'])->hasVote());
		self::assertTrue($this->create(21, ['name' => 'C', 'role' => 'delegate', 'vote' => true])->hasVote());
		self::assertSame('2026-06-01', $this->create(21, ['name' => 'D', 'role' => 'deputy'])->getFromDate());
	}

	/** @return iterable<string, array{array<string, mixed>, string}> */
	public static function refused(): iterable {
		$good = ['name' => 'Anna', 'role' => 'chair', 'from' => '2026-01-01'];
		yield 'no role' => [['name' => 'Anna'], 'required (role)'];
		yield 'a role of none' => [['role' => 'king'] + $good, 'invalid (role)'];
		yield 'an array as role' => [['role' => ['chair']] + $good, 'invalid (role)'];
		yield 'nobody' => [['role' => 'chair'], 'required (name)'];
		yield 'a number as name' => [['name' => 5] + $good, 'invalid (name)'];
		yield 'NUL in the name' => [['name' => "An\0na"] + $good, 'not-text (name)'];
		yield 'no such day' => [['from' => '2026-02-30'] + $good, 'bad-date (from)'];
		yield 'a day of another form' => [['from' => '1.1.2026'] + $good, 'bad-date (from)'];
		yield 'null as beginning' => [['from' => null] + $good, 'required (from)'];
		yield 'no day at the end' => [['until' => 'never'] + $good, 'bad-date (until)'];
		yield 'ended before it began' => [['until' => '2025-12-31'] + $good, 'end-before-start (until)'];
		yield 'no yes and no no' => [['vote' => 'maybe'] + $good, 'invalid (vote)'];
	}

	/** @param array<string, mixed> $fields */
	#[DataProvider('refused')]
	public function testRefusesWithCodeAndField(array $fields, string $message): void {
		$this->actAs('admin');

		$this->assertRefused(400, $message, fn () => $this->create(21, $fields));
		self::assertSame([], $this->get(OfficeService::class)->ofGliederung(21));
	}

	public function testThreeChairsAndNoFourth(): void {
		$this->actAs('admin');
		foreach (['A', 'B', 'C'] as $name) {
			$this->create(21, ['name' => $name, 'role' => 'chair', 'from' => '2026-01-01']);
		}

		$this->assertRefused(409, 'too-many-chairs (role)', fn () => $this->create(21, ['name' => 'D', 'role' => 'chair', 'from' => '2026-01-01']));
		$this->create(21, ['name' => 'D', 'role' => 'chair', 'from' => '2025-01-01', 'until' => '2025-12-31']);
		$this->create(22, ['name' => 'D', 'role' => 'chair', 'from' => '2026-01-01']);
		$deputy = $this->create(21, ['name' => 'E', 'role' => 'deputy', 'from' => '2026-01-01']);
		$this->assertRefused(409, 'too-many-chairs (role)', fn () => $this->update($deputy, '"1"', ['role' => 'chair']));
	}

	public function testNobodyConfirmsThemselves(): void {
		$own = $this->office('bezirk', 2, OfficeRole::Chair);
		$below = $this->office('bezirk', 21, OfficeRole::Delegate);
		$this->actAs('bezirk');

		foreach (['chair', 'staff', 'delegate'] as $role) {
			$this->assertRefused(403, 'own-office', fn () => $this->create(21, ['personId' => $own->getPersonId(), 'role' => $role]));
			$this->assertRefused(403, 'own-office', fn () => $this->create(21, ['uid' => 'bezirk', 'role' => $role]));
		}
		$this->assertRefused(403, 'own-office', fn () => $this->update($below, '"1"', ['role' => 'staff']));
		self::assertNotNull($this->create(21, ['name' => 'Anna', 'role' => 'chair'])->getId());
	}

	public function testAnAdminTakesNoOfficeAloneButTheVeryFirst(): void {
		$this->actAs('admin');
		$first = $this->create(1, ['uid' => 'admin', 'role' => 'chair']);
		self::assertTrue($this->get(Access::class)->viewerFor('admin')->writesFor(1));

		$this->assertRefused(403, 'own-office', fn () => $this->create(21, ['uid' => 'admin', 'role' => 'secretary']));
		$this->assertRefused(403, 'own-office', fn () => $this->create(21, ['personId' => $first->getPersonId(), 'role' => 'board']));
		$this->assertRefused(403, 'own-office', fn () => $this->update($first, '"1"', ['until' => '2027-01-01']));
		$others = $this->create(21, ['name' => 'Anna', 'role' => 'board']);
		$this->assertRefused(403, 'own-office', fn () => $this->update($others, '"1"', ['uid' => 'admin']));
		self::assertFalse($this->get(Access::class)->viewerFor('admin')->writesFor(21));
	}

	public function testAnotherAdminCanGiveIt(): void {
		$this->user('second', ['verband-admin']);
		$this->actAs('admin');
		$this->create(21, ['name' => 'Anna', 'role' => 'chair']);
		$this->assertRefused(403, 'own-office', fn () => $this->create(21, ['uid' => 'admin', 'role' => 'board']));

		$this->actAs('second');
		self::assertNotNull($this->create(21, ['uid' => 'admin', 'role' => 'board'])->getId());
	}

	public function testL3AnAccountThatCannotBeFoundIsNoneAtAll(): void {
		$this->container->set(ISearch::class, new ServerSearch(['member' => 'Mitglied', 'stranger' => 'Fremde Person']));
		foreach ([Persons::class, OfficeService::class, FindableAccounts::class] as $service) {
			$this->container->forget($service);
		}
		$this->office('bezirk', 2, OfficeRole::Chair);
		$this->user('stranger', ['users'], 'Fremde Person');
		$this->user('hidden', ['g21']);
		$this->actAs('bezirk');

		foreach (['nobody', 'stranger', 'hidden'] as $uid) {
			$this->assertRefused(400, 'unknown-person (uid)', fn () => $this->create(21, ['uid' => $uid, 'role' => 'chair']));
			self::assertNull($this->person($uid));
		}
		self::assertNotNull($this->create(21, ['uid' => 'member', 'role' => 'chair'])->getId());
	}

	public function testARefusedOfficeLeavesNobodyBehind(): void {
		$this->actAs('admin');
		foreach (['A', 'B', 'C'] as $name) {
			$this->create(21, ['name' => $name, 'role' => 'chair']);
		}
		$this->assertRefused(409, 'too-many-chairs (role)', fn () => $this->create(21, ['name' => 'Niemand', 'role' => 'chair']));

		$result = $this->db->executeQuery('SELECT COUNT(*) FROM *PREFIX*verband_persons WHERE name = ?', ['Niemand']);
		self::assertSame(0, (int)$result->fetchOne());
	}

	public function testStaffHasNoVote(): void {
		$this->actAs('admin');
		$office = $this->create(21, ['name' => 'A', 'role' => 'secretary']);
		self::assertTrue($office->hasVote());

		self::assertFalse($this->update($office, '"1"', ['role' => 'staff'])->hasVote());
		self::assertFalse($this->create(21, ['name' => 'B', 'role' => 'staff', 'vote' => true])->hasVote());
	}

	public function testNobodyHoldsTheSameOfficeTwiceAtOnce(): void {
		$this->actAs('admin');
		$first = $this->create(21, ['name' => 'A', 'role' => 'chair', 'from' => '2026-01-01', 'until' => '2026-03-31']);

		$this->assertRefused(409, 'duplicate (personId)', fn () => $this->create(21, [
			'personId' => $first->getPersonId(), 'role' => 'chair', 'from' => '2026-03-31',
		]));
		self::assertNotNull($this->create(21, ['personId' => $first->getPersonId(), 'role' => 'chair', 'from' => '2026-04-01'])->getId());
	}

	public function testEndingKeepsTheRowAndTakesTheRights(): void {
		$office = $this->office('anna', 21, OfficeRole::Chair);
		$this->actAs('admin');

		$ended = $this->update($office, '"1"', ['until' => '2026-05-31']);

		self::assertSame('"2"', $ended->etag());
		self::assertSame([$office->getId()], array_map(
			static fn (Office $one): int => $one->getId(),
			$this->get(OfficeService::class)->ofGliederung(21),
		));
		self::assertFalse($this->get(OfficePresenter::class)->one($ended)['current']);
		self::assertFalse($this->get(Access::class)->viewerFor('anna')->isMember());
		self::assertSame([], $this->members('verband-board-21'));
	}

	public function testAbsentFieldsStayAndOthersAreIgnored(): void {
		$office = $this->office('anna', 21, OfficeRole::Chair, '2026-01-01', '2026-12-31');
		$this->actAs('admin');

		$updated = $this->update($office, '*', ['vote' => false, 'gliederungId' => 22, 'id' => 99, 'revision' => 7]);

		self::assertSame([21, '2026-01-01', '2026-12-31', false, 2], [
			$updated->getGliederungId(), $updated->getFromDate(), $updated->getUntilDate(), $updated->hasVote(), $updated->getRevision(),
		]);
		self::assertNull($this->update($updated, '"2"', ['until' => null])->getUntilDate());
	}

	public function testAStaleEtagChangesNothingAndShowsWhatIsStored(): void {
		$office = $this->office('anna', 21, OfficeRole::Chair);
		$this->actAs('admin');
		$this->update($office, '"1"', ['vote' => false]);

		try {
			$this->update($office, '"1"', ['vote' => true]);
			self::fail('written');
		} catch (Problem $problem) {
			self::assertSame([412, 'conflict', '"2"'], [$problem->status, $problem->error->value, $problem->details['current']['etag']]);
		}
	}

	public function testWhoMayNotIsToldSoBeforeAnythingIsRead(): void {
		$office = $this->office('anna', 21, OfficeRole::Chair);
		foreach (['guest' => [404, 'not-found'], 'member' => [403, 'forbidden'], 'anna' => [403, 'forbidden']] as $uid => [$status, $message]) {
			$this->actAs($uid);

			$this->assertRefused($status, $message, fn () => $this->create(21, []));
			$this->assertRefused($status, $message, fn () => $this->update($office, '"9"', ['role' => 5]));
			$this->assertRefused($status, $message, fn () => $this->get(OfficeService::class)->delete((int)$office->getId(), '"1"', static fn (): array => []));
			$this->assertRefused(404, 'not-found', fn () => $this->get(OfficeService::class)->delete(999, '"1"', static fn (): array => []));
		}
	}

	public function testADeletedMistakeTakesTheRightsWithIt(): void {
		$this->actAs('admin');
		$this->user('anna');
		$office = $this->create(21, ['uid' => 'anna', 'role' => 'chair']);
		self::assertSame(['anna'], $this->members('verband-board-21'));

		$this->get(OfficeService::class)->delete((int)$office->getId(), $office->etag(), static fn (): array => []);

		self::assertSame([], $this->members('verband-board-21'));
		self::assertSame([], $this->get(OfficeService::class)->ofGliederung(21));
	}

	/** @param array<string, mixed> $fields */
	private function create(int $gliederungId, array $fields): Office {
		return $this->get(OfficeService::class)->create($gliederungId, new Input($fields));
	}

	/** @param array<string, mixed> $fields */
	private function update(Office $office, string $ifMatch, array $fields): Office {
		$present = $this->get(OfficePresenter::class)->one(...);
		return $this->get(OfficeService::class)->update((int)$office->getId(), $ifMatch, new Input($fields), $present);
	}
}
