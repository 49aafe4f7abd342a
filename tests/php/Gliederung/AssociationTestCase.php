<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Gliederung;
use OCA\Verband\Gliederung\GliederungMapper;
use OCA\Verband\Gliederung\Office;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Person;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Platform\Problem;
use OCA\Verband\Tests\DatabaseTestCase;
use OCP\IGroupManager;

/**
 * SampleTree in the database, member groups g1, g2, …, today 2026-06-01. Accounts: `admin` (association admin, no
 * member), `guest`, `member` (of 21), and whoever office() makes.
 */
abstract class AssociationTestCase extends DatabaseTestCase {
	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		foreach (SampleTree::NODES as $id => [$parent, $kind]) {
			$row = new Gliederung();
			$row->setId($id);
			$row->setParentId($parent);
			$row->setKind($kind);
			$row->setCode('c' . $id);
			$row->setName('Name ' . $id);
			$row->setShortName('N' . $id);
			$row->setColor('#0b5fa5');
			$row->setPattern('solid');
			$row->setPlace('');
			$row->setStop('');
			$row->setMemberGroup('g' . $id);
			$row->setExample(false);
			$row->setRevision(1);
			$this->get(GliederungMapper::class)->insert($row);
			$this->get(IGroupManager::class)->createGroup('g' . $id);
		}
		$this->user('guest', ['users']);
		$this->user('member', ['g21']);
		$this->user('admin', ['verband-admin']);
	}

	/** Gives an office without asking anybody; the account is made if missing. */
	protected function office(string $uid, int $gliederungId, OfficeRole $role, string $from = '2026-01-01', ?string $until = null): Office {
		$this->user($uid);
		$office = new Office();
		$office->setGliederungId($gliederungId);
		$office->setPersonId((int)$this->get(Persons::class)->ensureForUid($uid)->getId());
		$office->setRole($role->value);
		$office->setFromDate($from);
		$office->setUntilDate($until);
		$office->setVote($role->isBoard());
		$office->setRevision(1);
		$this->get(OfficeMapper::class)->insert($office);
		$this->get(Access::class)->forget();
		return $office;
	}

	/** @param \Closure(): mixed $act */
	protected function assertRefused(int $status, string $message, \Closure $act): void {
		try {
			$act();
		} catch (Problem $problem) {
			self::assertSame([$status, $message], [$problem->status, $problem->getMessage()]);
			return;
		}
		self::fail('Not refused; expected ' . $message);
	}

	/** @return list<string> */
	protected function members(string $group): array {
		$uids = array_keys($this->get(IGroupManager::class)->get($group)?->getUsers() ?? []);
		sort($uids);
		return array_map(strval(...), $uids);
	}

	protected function person(string $uid): ?Person {
		return $this->get(Persons::class)->byUid($uid);
	}
}
