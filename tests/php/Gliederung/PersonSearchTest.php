<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\FindableAccounts;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Gliederung\PersonSearch;
use OCP\Collaboration\Collaborators\ISearch;

final class PersonSearchTest extends AssociationTestCase {
	public function testKnownPersonsFirstThenAccounts(): void {
		$this->user('anna', ['g21'], 'Anna Müller');
		$this->user('anja', ['g31'], 'Anja Müller');
		$id = (int)$this->get(Persons::class)->ensureForUid('anna')->getId();
		$named = $this->named('Otto Müller');

		self::assertSame([
			['personId' => $named, 'uid' => null, 'name' => 'Otto Müller'],
			['personId' => null, 'uid' => 'anja', 'name' => 'Anja Müller'],
			['personId' => $id, 'uid' => 'anna', 'name' => 'Anna Müller'],
		], $this->find('admin', 'müller'));
	}

	public function testF3WildcardsAreLetters(): void {
		$this->named('100 % Otto_1');
		$this->named('Otto 1');

		self::assertSame(['100 % Otto_1'], array_column($this->find('admin', ' % '), 'name'));
		self::assertSame(['100 % Otto_1'], array_column($this->find('admin', 'Otto_1'), 'name'));
		self::assertSame([], $this->find('admin', '\\'));
	}

	public function testAtMostTwentyFive(): void {
		for ($i = 0; $i < 30; $i++) {
			$this->named('Otto ' . $i);
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

	public function testA6NobodyIsFoundWhomTheServersSettingsHide(): void {
		$this->office('board-2', 2, OfficeRole::Chair);
		foreach (['anna', 'anja', 'anke'] as $uid) {
			$this->user($uid, ['g21'], ucfirst($uid) . ' Müller');
		}
		$feedOwner = (int)$this->get(Persons::class)->ensureForUid('anke')->getId();
		$this->container->set(ISearch::class, new ServerSearch(['anna' => 'Anna Müller']));

		foreach (['board-2', 'admin'] as $asker) {
			self::assertSame(['anna'], array_column($this->find($asker, 'müller'), 'uid'));
			self::assertNotContains($feedOwner, array_column($this->find($asker, 'müller'), 'personId'), 'a person known for something else than an office');
		}
		$this->container->set(ISearch::class, new ServerSearch([]));
		self::assertSame([], $this->find('admin', 'müller'));
	}

	public function testA6WhoHoldsAnOfficeIsInTheTreeAnywayButNotTheAccount(): void {
		$office = $this->office('anna', 21, OfficeRole::Chair);
		$this->container->set(ISearch::class, new ServerSearch([]));

		self::assertSame([['personId' => $office->getPersonId(), 'uid' => null, 'name' => 'anna']], $this->find('admin', 'ann'));
	}

	public function testWhoLeftIsNotFound(): void {
		$this->office('anna', 21, OfficeRole::Chair);
		$this->user('anna')->delete();

		self::assertSame([], $this->find('admin', 'ehemaliges'));
		self::assertSame([], $this->find('admin', 'anna'));
	}

	/** Somebody without account who holds an office. */
	private function named(string $name): int {
		$office = $this->office('tmp', 22, OfficeRole::Delegate);
		$office->setPersonId((int)$this->get(Persons::class)->ensureNamed($name)->getId());
		$this->get(OfficeMapper::class)->update($office);
		return $office->getPersonId();
	}

	/** @return list<array{personId: ?int, uid: ?string, name: string}> */
	private function find(string $uid, string $text): array {
		$this->container->forget(FindableAccounts::class);
		$this->container->forget(PersonSearch::class);
		$this->actAs($uid);
		return $this->get(PersonSearch::class)->find($this->get(Access::class)->viewerFor($uid), $text);
	}
}
