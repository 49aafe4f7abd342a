<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung;

use OCA\Verband\Gliederung\GroupPlan;
use OCA\Verband\Gliederung\Office;
use OCA\Verband\Gliederung\OfficeRole;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class GroupPlanTest extends TestCase {
	private const UIDS = [1 => 'anna', 2 => 'ben'];

	public function testEveryBoardHasAGroupEvenIfVacant(): void {
		$members = GroupPlan::members(SampleTree::tree(), [], self::UIDS);

		self::assertCount(count(SampleTree::NODES) + 4, $members);
		self::assertSame([], array_filter($members));
		self::assertArrayHasKey('verband-board-21', $members);
	}

	public function testChairsOfUbAndKvAreInTheCall(): void {
		$members = $this->members([21, 1, OfficeRole::Chair], [22, 2, OfficeRole::Chair], [22, 1, OfficeRole::Deputy]);

		self::assertSame(['anna', 'ben'], $members['verband-chairs']);
		self::assertSame(['ben', 'anna'], $members['verband-board-22']);
		self::assertSame([['anna', 'ben'], []], [$members['verband-chairs-2'], $members['verband-chairs-3']]);
		self::assertSame([], $members['verband-landesvorstand']);
	}

	public function testChairsOfBezirkTeamAndLandesverbandAreNot(): void {
		$members = $this->members([2, 1, OfficeRole::Chair], [9, 1, OfficeRole::Chair], [1, 2, OfficeRole::Chair]);

		self::assertSame([], $members['verband-chairs']);
		self::assertSame(['ben'], $members['verband-landesvorstand']);
	}

	public function testStaffWritesAndIsNoLandesvorstand(): void {
		$members = $this->members([1, 1, OfficeRole::Staff], [1, 2, OfficeRole::Contact]);

		self::assertSame(['anna'], $members['verband-board-1']);
		self::assertSame([], $members['verband-landesvorstand']);
	}

	public function testTwoOfficesAreOneMembershipAndNoAccountIsNone(): void {
		$members = $this->members([21, 1, OfficeRole::Chair], [22, 1, OfficeRole::Chair], [21, 3, OfficeRole::Chair], [99, 1, OfficeRole::Chair]);

		self::assertSame(['anna'], $members['verband-chairs']);
		self::assertSame(['anna'], $members['verband-board-21']);
		self::assertArrayNotHasKey('verband-board-99', $members);
	}

	/** @return iterable<string, array{string, bool}> */
	public static function names(): iterable {
		yield 'chairs' => ['verband-chairs', true];
		yield 'landesvorstand' => ['verband-landesvorstand', true];
		yield 'a board' => ['verband-board-7', true];
		yield 'the admins, whom somebody appoints' => ['verband-admin', false];
		yield 'the chairs of a Bezirk' => ['verband-chairs-2', true];
		yield 'no number' => ['verband-board-x', false];
		yield 'a line more' => ["verband-board-7\n", false];
		yield 'within a name' => ['my-verband-board-7', false];
		yield 'admin' => ['admin', false];
		yield 'nothing' => ['', false];
	}

	#[DataProvider('names')]
	public function testOnlyGroupsOfTheAppAreItsOwn(string $name, bool $managed): void {
		self::assertSame($managed, GroupPlan::isManaged($name));
	}

	/**
	 * @param array{int, int, OfficeRole} ...$offices
	 * @return array<string, list<string>>
	 */
	private function members(array ...$offices): array {
		return GroupPlan::members(SampleTree::tree(), array_map(static function (array $given): Office {
			$office = new Office();
			$office->setGliederungId($given[0]);
			$office->setPersonId($given[1]);
			$office->setRole($given[2]->value);
			return $office;
		}, array_values($offices)), self::UIDS);
	}
}
