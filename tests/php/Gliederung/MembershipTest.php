<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung;

use OCA\Verband\Gliederung\GliederungKind;
use OCA\Verband\Gliederung\Membership;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Viewer;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class MembershipTest extends TestCase {
	public function testAGroupMakesAMemberOfAllAbove(): void {
		$viewer = $this->viewer(['g21']);

		self::assertSame([21], $viewer->ownIds);
		self::assertSame([1, 2, 21], $viewer->memberIds);
		self::assertTrue($viewer->isMember());
		self::assertSame([], $viewer->boardIds);
	}

	public function testWithoutGroupOrOfficeOneIsAGuest(): void {
		$viewer = $this->viewer(['users', 'verband-admin', 'g99', ''], isAdmin: true);

		self::assertFalse($viewer->isMember());
		self::assertSame([], $viewer->bezirkReachIds);
		self::assertTrue($viewer->isAdmin);
	}

	public function testATeamsGroupAloneMakesNobodyAMember(): void {
		self::assertFalse($this->viewer(['g9', 'g29'])->isMember());
	}

	public function testAMemberInATeamsGroupBelongsToTheTeam(): void {
		$viewer = $this->viewer(['g31', 'g29']);

		self::assertSame([29, 31], $viewer->ownIds);
		self::assertSame([1, 2, 3, 29, 31], $viewer->memberIds);
	}

	public function testAnOfficeMakesAMemberWhateverTheGroupsSay(): void {
		$viewer = $this->viewer([], [[22, OfficeRole::Delegate]]);

		self::assertSame([1, 2, 22], $viewer->memberIds);
		self::assertSame([], $viewer->boardIds);
	}

	public function testAnOfficeOfAGliederungThatIsGoneCountsForNothing(): void {
		self::assertEquals($this->viewer([]), $this->viewer([], [[99, OfficeRole::Chair]]));
	}

	/** @return iterable<string, array{OfficeRole, bool, bool}> role, writes, governs in the Landesverband */
	public static function roles(): iterable {
		yield 'chair' => [OfficeRole::Chair, true, true];
		yield 'deputy' => [OfficeRole::Deputy, true, true];
		yield 'secretary' => [OfficeRole::Secretary, true, true];
		yield 'board' => [OfficeRole::Board, true, true];
		yield 'staff writes, and is not elected' => [OfficeRole::Staff, true, false];
		yield 'delegate' => [OfficeRole::Delegate, false, false];
		yield 'awareness' => [OfficeRole::Awareness, false, false];
		yield 'contact' => [OfficeRole::Contact, false, false];
	}

	#[DataProvider('roles')]
	public function testWhoWritesAndWhoGoverns(OfficeRole $role, bool $writes, bool $governs): void {
		$viewer = $this->viewer([], [[1, $role]]);

		self::assertSame($writes, $viewer->writesFor(1));
		self::assertSame($governs, $viewer->isLandesvorstand);
		self::assertFalse($this->viewer([], [[21, $role]])->isLandesvorstand);
	}

	public function testABezirkHelpsItsUbAndKvOnlyWhereTheSettingAllows(): void {
		$board = [[2, OfficeRole::Chair]];

		self::assertSame([], $this->viewer([], $board)->helpedIds);
		self::assertSame([21, 22], $this->viewer([], $board, helps: true)->helpedIds);
		self::assertSame([], $this->viewer([], [[2, OfficeRole::Delegate]], helps: true)->helpedIds);
		self::assertSame([], $this->viewer([], [[1, OfficeRole::Chair]], helps: true)->helpedIds);
	}

	public function testWhatIsOnesOwnIsNotHelped(): void {
		$viewer = $this->viewer([], [[2, OfficeRole::Chair], [21, OfficeRole::Chair]], helps: true);

		self::assertSame([2, 21], $viewer->boardIds);
		self::assertSame([22], $viewer->helpedIds);
	}

	public function testBezirkReachesTheWholeBezirkAndAboveItOnlyOnesOwn(): void {
		self::assertSame([1, 2, 21, 22, 29], $this->viewer(['g21'])->bezirkReachIds);
		self::assertSame([1], $this->viewer(['g1'])->bezirkReachIds);
		self::assertSame([1, 3, 9, 31], $this->viewer(['g31', 'g9'])->bezirkReachIds);
	}

	public function testRightsThatDifferHaveDifferentFingerprints(): void {
		$prints = array_map(static fn (Viewer $viewer): string => $viewer->fingerprint(), [
			$this->viewer([]),
			$this->viewer(['g21']),
			$this->viewer(['g21', 'secret']),
			$this->viewer(['g21'], [[21, OfficeRole::Chair]]),
			$this->viewer(['g2'], [[2, OfficeRole::Chair]]),
			$this->viewer(['g2'], [[2, OfficeRole::Chair]], helps: true),
			$this->viewer(['g21'], isAdmin: true),
		]);

		self::assertSame($prints, array_unique($prints));
		self::assertSame($prints[1], $this->viewer(['g21'])->fingerprint());
	}

	/**
	 * @param list<string> $groups
	 * @param list<array{int, OfficeRole}> $offices
	 */
	private function viewer(array $groups, array $offices = [], bool $helps = false, bool $isAdmin = false): Viewer {
		$nodes = [];
		foreach (SampleTree::kinds() as $id => $kind) {
			$nodes[$id] = ['kind' => $kind, 'memberGroup' => $kind === GliederungKind::Bezirk && $id === 3 ? null : 'g' . $id];
		}
		$offices = array_map(static fn (array $office): array => ['gliederungId' => $office[0], 'role' => $office[1]], $offices);
		return (new Membership(SampleTree::tree(), $nodes, $helps))->viewer('anna', 7, $groups, $offices, $isAdmin);
	}
}
