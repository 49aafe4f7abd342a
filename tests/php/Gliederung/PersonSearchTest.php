<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Gliederung\PersonSearch;

final class PersonSearchTest extends AssociationTestCase {
	public function testKnownPersonsFirstThenAccounts(): void {
		$this->user('anna', ['g21'], 'Anna Müller');
		$this->user('anja', ['g31'], 'Anja Müller');
		$id = (int)$this->get(Persons::class)->ensureForUid('anna')->getId();
		$named = (int)$this->get(Persons::class)->ensureNamed('Otto Müller')->getId();

		self::assertSame([
			['personId' => $id, 'uid' => 'anna', 'name' => 'Anna Müller'],
			['personId' => $named, 'uid' => null, 'name' => 'Otto Müller'],
			['personId' => null, 'uid' => 'anja', 'name' => 'Anja Müller'],
		], $this->find('admin', 'müller'));
	}

	public function testF3WildcardsAreLetters(): void {
		$this->get(Persons::class)->ensureNamed('100 % Otto_1');
		$this->get(Persons::class)->ensureNamed('Otto 1');

		self::assertSame(['100 % Otto_1'], array_column($this->find('admin', ' % '), 'name'));
		self::assertSame(['100 % Otto_1'], array_column($this->find('admin', 'Otto_1'), 'name'));
		self::assertSame([], $this->find('admin', '\\'));
	}

	public function testAtMostTwentyFive(): void {
		for ($i = 0; $i < 30; $i++) {
			$this->get(Persons::class)->ensureNamed('Otto ' . $i);
			$this->user('otto-' . $i, ['g21']);
		}

		self::assertCount(25, $this->find('admin', 'otto'));
	}

	public function testABoardIsNotToldOfAccountsOutsideTheAssociation(): void {
		$this->office('board-2', 2, OfficeRole::Chair);
		$this->user('extern-1', ['users']);
		$this->user('extern-2', ['g31']);

		self::assertSame(['extern-2'], array_column($this->find('board-2', 'extern'), 'uid'));
		self::assertSame(['extern-1', 'extern-2'], array_column($this->find('admin', 'extern'), 'uid'));
	}

	public function testWhoLeftIsNotFound(): void {
		$this->office('anna', 21, OfficeRole::Chair);
		$this->user('anna')->delete();

		self::assertSame([], $this->find('admin', 'ehemaliges'));
		self::assertSame([], $this->find('admin', 'anna'));
	}

	/** @return list<array{personId: ?int, uid: ?string, name: string}> */
	private function find(string $uid, string $text): array {
		return $this->get(PersonSearch::class)->find($this->get(Access::class)->viewerFor($uid), $text);
	}
}
