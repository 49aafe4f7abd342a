<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Services\IAppConfig;
use OCP\IGroupManager;
use OCP\IUser;
use OCP\IUserManager;
use PHPUnit\Framework\Attributes\DataProvider;

/** Who may do what, role by role and act by act. */
final class AccessTest extends AssociationTestCase {
	private const ACTS = ['member', 'tree', 'admin', 'write 21', 'write 22', 'offices 21', 'offices 2', 'offices 1', 'any offices', 'terms 1', 'terms 21', 'write 99'];

	/** @return iterable<string, array{string, array<string, int>}> role; the acts that are not allowed, with their status */
	public static function matrix(): iterable {
		$all = static fn (int $status): array => array_fill_keys(self::ACTS, $status);
		$none = ['member' => 0, 'tree' => 0];
		yield 'nobody' => ['', $all(404)];
		yield 'guest' => ['guest', $all(404)];
		yield 'unknown account' => ['nobody-knows', $all(404)];
		yield 'member' => ['member', $none + ['write 99' => 404] + $all(403)];
		yield 'admin' => ['admin', [
			'member' => 404, 'tree' => 0, 'admin' => 0, 'write 21' => 403, 'write 22' => 403, 'offices 21' => 0, 'offices 2' => 0,
			'offices 1' => 0, 'any offices' => 0, 'terms 1' => 0, 'terms 21' => 0, 'write 99' => 404,
		]];
		yield 'Nextcloud admin' => ['root', [
			'member' => 404, 'tree' => 0, 'admin' => 0, 'write 21' => 403, 'write 22' => 403, 'offices 21' => 0, 'offices 2' => 0,
			'offices 1' => 0, 'any offices' => 0, 'terms 1' => 0, 'terms 21' => 0, 'write 99' => 404,
		]];
		yield 'chair of 21' => ['chair-21', $none + ['write 21' => 0, 'terms 21' => 0, 'write 99' => 404] + $all(403)];
		yield 'staff of 21' => ['staff-21', $none + ['write 21' => 0, 'terms 21' => 0, 'write 99' => 404] + $all(403)];
		yield 'delegate of 21' => ['delegate-21', $none + ['write 99' => 404] + $all(403)];
		yield 'chair of 21 until yesterday' => ['former-21', $all(404)];
		yield 'chair of 21 from tomorrow' => ['next-21', $all(404)];
		yield 'board of the Bezirk' => ['board-2', $none + ['offices 21' => 0, 'any offices' => 0, 'terms 21' => 0, 'write 99' => 404] + $all(403)];
		yield 'board of the other Bezirk' => ['board-3', $none + ['any offices' => 0, 'write 99' => 404] + $all(403)];
		yield 'Landesvorstand' => ['board-1', $none + [
			'offices 21' => 0, 'offices 2' => 0, 'any offices' => 0, 'terms 1' => 0, 'terms 21' => 0, 'write 99' => 404,
		] + $all(403)];
		yield 'staff of the Landesverband' => ['staff-1', $none + [
			'offices 21' => 0, 'offices 2' => 0, 'any offices' => 0, 'terms 21' => 0, 'write 99' => 404,
		] + $all(403)];
	}

	/** @param array<string, int> $expected */
	#[DataProvider('matrix')]
	public function testEveryRoleAndEveryAct(string $uid, array $expected): void {
		$this->cast();
		$this->actAs($uid === '' || $uid === 'nobody-knows' ? null : $uid);
		$access = $this->get(Access::class);

		$found = [];
		foreach (self::ACTS as $act) {
			$found[$act] = $this->statusOf(fn () => $this->try($access, $act));
		}

		ksort($expected);
		ksort($found);
		self::assertSame($expected, $found);
	}

	public function testWhatIsAbsentAndWhatIsHiddenLookTheSame(): void {
		$this->actAs('guest');
		$access = $this->get(Access::class);

		$problems = array_map(function (int $id) use ($access): array {
			try {
				$access->assertWritesFor($id);
			} catch (Problem $problem) {
				return [$problem->status, $problem->toArray()];
			}
			return [];
		}, [21, 99, 0, -1, 2147483648]);

		self::assertSame([[404, ['error' => 'not-found']]], array_values(array_unique($problems, SORT_REGULAR)));
	}

	public function testABezirkHelpsOnlyIfTheSettingSaysSo(): void {
		$this->office('board-2', 2, OfficeRole::Board);
		$this->actAs('board-2');

		self::assertFalse($this->get(Access::class)->viewer()->writesFor(21));

		$this->get(IAppConfig::class)->setAppValueBool('bezirk_helps', true);
		$this->get(Access::class)->forget();

		self::assertTrue($this->get(Access::class)->viewer()->writesFor(21));
		self::assertFalse($this->get(Access::class)->viewer()->writesFor(31));
	}

	public function testTheAdminGroupIsTheOneTheSettingNames(): void {
		$this->get(IAppConfig::class)->setAppValueString('admin_group', 'office');
		$this->user('olga', ['office']);

		self::assertTrue($this->get(Access::class)->viewerFor('olga')->isAdmin);
		self::assertFalse($this->get(Access::class)->viewerFor('admin')->isAdmin);
	}

	public function testA3WhoLeftTheGroupIsAGuestFromTheNextRequestOn(): void {
		self::assertTrue($this->get(Access::class)->viewerFor('member')->isMember());

		$this->get(IGroupManager::class)->get('g21')?->removeUser($this->user('member'));
		$this->get(Access::class)->forget();

		self::assertFalse($this->get(Access::class)->viewerFor('member')->isMember());
	}

	public function testADisabledAccountIsAGuest(): void {
		$disabled = $this->createStub(IUser::class);
		$disabled->method('isEnabled')->willReturn(false);
		$disabled->method('getUID')->willReturn('member');
		$users = $this->createStub(IUserManager::class);
		$users->method('get')->willReturn($disabled);
		$this->container->set(IUserManager::class, $users);

		$viewer = $this->get(Access::class)->viewerFor('member');

		self::assertFalse($viewer->isMember());
		self::assertSame([], $viewer->groups);
	}

	public function testAViewerTakesAtMostThreeQueriesAndIsRemembered(): void {
		$this->office('chair-21', 21, OfficeRole::Chair);
		$this->actAs('chair-21');
		$access = $this->get(Access::class);
		$access->forget();
		$this->get(IGroupManager::class)->getUserGroupIds($this->user('chair-21'));
		$this->queries->reset();

		$access->viewer();
		$first = $this->queries->count();
		$access->viewer();
		$access->tree();

		self::assertLessThanOrEqual(3, $first);
		self::assertSame($first, $this->queries->count());
	}

	private function cast(): void {
		$this->user('root', ['admin']);
		$this->office('chair-21', 21, OfficeRole::Chair);
		$this->office('staff-21', 21, OfficeRole::Staff);
		$this->office('delegate-21', 21, OfficeRole::Delegate);
		$this->office('former-21', 21, OfficeRole::Chair, '2025-01-01', '2026-05-31');
		$this->office('next-21', 21, OfficeRole::Chair, '2026-06-02');
		$this->office('board-2', 2, OfficeRole::Board);
		$this->office('board-3', 3, OfficeRole::Deputy);
		$this->office('board-1', 1, OfficeRole::Secretary);
		$this->office('staff-1', 1, OfficeRole::Staff);
	}

	private function try(Access $access, string $act): void {
		[$what, $id] = explode(' ', $act) + [1 => '0'];
		match ($what) {
			'member' => $access->assertMember(),
			'tree' => $access->assertSeesTree(),
			'admin' => $access->assertAdmin(),
			'write' => $access->assertWritesFor((int)$id),
			'offices' => $access->assertManagesOffices((int)$id),
			'any' => $access->assertManagesAnyOffices(),
			'terms' => $access->assertManagesTerms((int)$id),
		};
	}

	/** @param \Closure(): mixed $act */
	private function statusOf(\Closure $act): int {
		try {
			$act();
			return 0;
		} catch (Problem $problem) {
			return $problem->status;
		}
	}
}
