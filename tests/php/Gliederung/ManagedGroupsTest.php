<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\GliederungService;
use OCA\Verband\Gliederung\ManagedGroups;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\OwnGroups;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Gliederung\ProtectedGroups;
use OCA\Verband\Gliederung\ReconcileGroupsJob;
use OCA\Verband\Migration\Version000300Date20261125000455;
use OCA\Verband\Platform\Input;
use OCP\BackgroundJob\IJobList;
use OCP\IGroupManager;
use OCP\Migration\IOutput;

final class ManagedGroupsTest extends AssociationTestCase {
	public function testAfterTheFirstRunNothingDiffers(): void {
		$this->office('anna', 21, OfficeRole::Chair);
		$this->office('lea', 1, OfficeRole::Deputy);
		$groups = $this->get(ManagedGroups::class);
		self::assertContains(['group' => 'verband-chairs', 'kind' => 'group-missing', 'uid' => null], $groups->differences());

		$groups->apply();

		self::assertSame([], $groups->differences());
		self::assertSame(['anna'], $this->members('verband-chairs'));
		self::assertSame(['lea'], $this->members('verband-landesvorstand'));
	}

	public function testTheDryRunWritesNothing(): void {
		$this->office('anna', 21, OfficeRole::Chair);

		$this->get(ManagedGroups::class)->differences();

		self::assertFalse($this->get(IGroupManager::class)->groupExists('verband-chairs'));
	}

	public function testWhatSomebodyChangedByHandIsNamedAndRepaired(): void {
		$this->office('anna', 21, OfficeRole::Chair);
		$groups = $this->get(ManagedGroups::class);
		$groups->apply();
		$this->user('mallory', ['verband-landesvorstand']);
		$this->get(IGroupManager::class)->get('verband-chairs')?->removeUser($this->user('anna'));

		self::assertSame([
			['group' => 'verband-chairs', 'kind' => 'member-missing', 'uid' => 'anna'],
			['group' => 'verband-landesvorstand', 'kind' => 'member-surplus', 'uid' => 'mallory'],
		], $groups->differences());

		$groups->apply();
		self::assertSame([], $groups->differences());
		self::assertSame([], $this->members('verband-landesvorstand'));
	}

	public function testAGroupOfOursInNameOnlyIsNeitherWrittenNorBelievedNorDeleted(): void {
		$manager = $this->get(IGroupManager::class);
		foreach (['verband-chairs', 'verband-board-21'] as $name) {
			$manager->createGroup($name);
			$this->user('mallory', [$name]);
		}
		$this->user('mallory', ['g22']);
		$this->office('anna', 21, OfficeRole::Chair);
		$groups = $this->get(ManagedGroups::class);

		$groups->apply();

		self::assertSame([['mallory'], ['mallory']], [$this->members('verband-chairs'), $this->members('verband-board-21')]);
		self::assertEqualsCanonicalizing([
			['group' => 'verband-chairs', 'kind' => 'group-taken', 'uid' => null],
			['group' => 'verband-board-21', 'kind' => 'group-taken', 'uid' => null],
		], $groups->differences());
		self::assertSame(['g22'], $this->get(Access::class)->viewerFor('mallory')->groups);
		self::assertSame('', $this->get(OwnGroups::class)->boardOf(21), 'nobody reads minutes by a group of somebody else\'s');
		self::assertNotContains('verband-chairs', $this->get(ProtectedGroups::class)->of($this->get(Access::class)->viewerFor('anna')));
		$groups->drop(21);
		self::assertTrue($manager->groupExists('verband-board-21'));

		// somebody made room: the app's own comes, and is believed
		$manager->get('verband-chairs')?->delete();
		$groups->apply();
		self::assertSame(['anna'], $this->members('verband-chairs'));
		$this->get(Access::class)->forget();
		self::assertContains('verband-chairs', $this->get(Access::class)->viewerFor('anna')->groups);
	}

	public function testTheGroupsOfATreeThatWasThereBeforeAreTakenOver(): void {
		$this->get(IGroupManager::class)->createGroup('verband-board-21');
		$this->get(IGroupManager::class)->createGroup('verband-board-4711');
		$this->get(Version000300Date20261125000455::class)->postSchemaChange($this->createStub(IOutput::class), static fn () => null, []);

		self::assertTrue($this->get(OwnGroups::class)->has('verband-board-21'));
		self::assertFalse($this->get(OwnGroups::class)->has('verband-board-4711'), 'no Gliederung of ours');
	}

	public function testTheNightlyJobCatchesOfficesThatBeginAndEndByDate(): void {
		$this->office('anna', 21, OfficeRole::Chair, '2026-01-01', '2026-06-01');
		$this->office('ben', 21, OfficeRole::Chair, '2026-06-02');
		$job = $this->get(ReconcileGroupsJob::class);
		$job->start($this->get(IJobList::class));
		self::assertSame(['anna'], $this->members('verband-board-21'));

		// 22:30 UTC is the next day in Berlin
		$this->at('2026-06-01T22:30:00+00:00');
		$this->get(Access::class)->forget();
		$this->get(ManagedGroups::class)->apply();

		self::assertSame(['ben'], $this->members('verband-board-21'));
		self::assertSame(['ben'], $this->members('verband-chairs'));
	}

	public function testForeignGroupsAreNeverWritten(): void {
		$this->office('anna', 21, OfficeRole::Chair);
		$before = ['admin' => $this->members('verband-admin'), 'member' => $this->members('g21')];

		$this->get(ManagedGroups::class)->apply();

		self::assertSame($before, ['admin' => $this->members('verband-admin'), 'member' => $this->members('g21')]);
		self::assertSame(['admin'], $before['admin']);
	}

	public function testOnlyTheBoardThatChangedIsTouched(): void {
		$this->office('anna', 21, OfficeRole::Chair);
		$this->office('ben', 22, OfficeRole::Chair);

		$this->get(ManagedGroups::class)->apply([21]);

		self::assertTrue($this->get(IGroupManager::class)->groupExists('verband-board-21'));
		self::assertFalse($this->get(IGroupManager::class)->groupExists('verband-board-22'));
		self::assertSame(['anna', 'ben'], $this->members('verband-chairs'));
	}

	public function testABranchThatMovesTakesItsChairsToTheOtherBezirk(): void {
		$this->office('anna', 21, OfficeRole::Chair);
		$this->office('cora', 22, OfficeRole::Chair);
		$groups = $this->get(ManagedGroups::class);
		$groups->apply();
		self::assertSame([['anna', 'cora'], []], [$this->members('verband-chairs-2'), $this->members('verband-chairs-3')]);
		$this->actAs('admin');
		$this->get(GliederungService::class)->update(21, '*', new Input(['parentId' => 3]), static fn (): array => []);

		self::assertSame([['cora'], ['anna']], [$this->members('verband-chairs-2'), $this->members('verband-chairs-3')]);
		self::assertSame([], $groups->differences());
	}

	public function testAGroupWhoseGliederungIsGoneHoldsNobody(): void {
		$this->user('mallory', ['verband-board-99', 'verband-board-98', 'verband-board-x']);
		$this->get(OwnGroups::class)->add('verband-board-99');

		$this->get(ManagedGroups::class)->apply();

		self::assertSame([], $this->members('verband-board-99'));
		self::assertSame(['mallory'], $this->members('verband-board-98'), 'not made by the app');
		self::assertSame(['mallory'], $this->members('verband-board-x'));
	}

	public function testWhoHasNoAccountIsLeftOut(): void {
		$office = $this->office('anna', 21, OfficeRole::Chair);
		$office->setPersonId((int)$this->get(Persons::class)->ensureNamed('Ohne Konto')->getId());
		$this->get(\OCA\Verband\Gliederung\OfficeMapper::class)->update($office);

		$this->get(ManagedGroups::class)->apply();

		self::assertSame([], $this->members('verband-board-21'));
	}
}
