<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\DB\Exception;
use OCP\IUserManager;

/**
 * The people of the association. Everything else names a person by id, so that a deleted account, a chair without
 * account and a new account under an old id are one mechanism: the uid of one row.
 */
final class Persons {
	public const FORMER = 'ehemaliges Mitglied';
	public const MAX_NAME = 200;

	public function __construct(
		private readonly PersonMapper $persons,
		private readonly OfficeMapper $offices,
		private readonly IUserManager $users,
		private readonly FindableAccounts $accounts,
		private readonly Clock $clock,
	) {
	}

	public function byUid(string $uid): ?Person {
		return $this->persons->findByUid($uid);
	}

	/** The account that a person has today. */
	public function uidOf(int $personId): ?string {
		return $this->persons->find($personId)?->getUid();
	}

	/**
	 * The person of an account, made if there is none yet. Not inside a transaction: two at once are told apart by
	 * the unique uid, and PostgreSQL ends a transaction in which a statement failed.
	 * @throws Problem unknown-person if there is no such account
	 */
	public function ensureForUid(string $uid): Person {
		$user = $this->users->get($uid) ?? throw Problem::invalid(ErrorCode::UnknownPerson, 'uid');
		$known = $this->byUid($user->getUID());
		if ($known !== null) {
			return $known;
		}
		$name = mb_substr(trim($user->getDisplayName()), 0, self::MAX_NAME);
		try {
			return $this->make($name === '' ? $user->getUID() : $name, $user->getUID());
		} catch (Exception $exception) {
			if ($exception->getReason() !== Exception::REASON_UNIQUE_CONSTRAINT_VIOLATION) {
				throw $exception;
			}
			return $this->byUid($user->getUID()) ?? throw $exception;
		}
	}

	/** A person without account, by name: the one that is known by it already, else a new one. */
	public function ensureNamed(string $name): Person {
		return $this->persons->findNameless($name) ?? $this->make($name, null);
	}

	/**
	 * Who is meant by `personId`, `uid` or `name`, of which exactly one must be given. An account that the one who
	 * asks cannot find is not told from one that does not exist.
	 * @param bool $outsiders may it be somebody who does not belong to the association?
	 * @throws Problem required, invalid or unknown-person
	 */
	public function fromInput(Viewer $viewer, Input $input, bool $outsiders = false): Person {
		$id = $input->nullableInt('personId');
		$uid = $input->nullableString('uid', 64);
		$name = $input->nullableString('name', self::MAX_NAME);
		if (count(array_filter([$id, $uid, $name], static fn (mixed $given): bool => $given !== null)) > 1) {
			throw Problem::invalid(ErrorCode::Invalid, 'personId');
		}
		if ($uid !== null && !$this->accounts->has($viewer, $uid, $outsiders)) {
			throw Problem::invalid(ErrorCode::UnknownPerson, 'uid');
		}
		if ($uid !== null) {
			return $this->ensureForUid($uid);
		}
		if ($id === null) {
			return $this->ensureNamed($input->string('name', self::MAX_NAME, required: true));
		}
		return $this->named($viewer, $id, 'personId', $outsiders);
	}

	/**
	 * Who is meant by an id.
	 * @throws Problem unknown-person, at `field`, also for who is there but would not be offered
	 */
	public function named(Viewer $viewer, int $id, string $field, bool $outsiders = false): Person {
		$person = $this->persons->find($id);
		return $person !== null && $this->mayName($viewer, $person, $outsiders) ? $person : throw Problem::invalid(ErrorCode::UnknownPerson, $field);
	}

	/**
	 * Whom a search offers may be named by id, and nobody else by guessing one: who holds or held an office, which
	 * everybody sees, and who has an account that the one who asks may find.
	 */
	private function mayName(Viewer $viewer, Person $person, bool $outsiders): bool {
		return !$person->isFormer() && ($this->offices->ofPerson((int)$person->getId()) !== []
			|| ($person->getUid() !== null && $this->accounts->has($viewer, $person->getUid(), $outsiders)));
	}

	/**
	 * The person is leaving: offices held today end today, those that have not begun never will. Inside a transaction.
	 */
	public function endOffices(int $personId): void {
		$today = $this->clock->today();
		foreach ($this->offices->ofPerson($personId) as $office) {
			if ($office->getFromDate() > $today) {
				$this->offices->delete($office);
			} elseif ($office->isHeldOn($today)) {
				$office->setUntilDate($today);
				$office->setRevision($office->getRevision() + 1);
				$this->offices->update($office);
			}
		}
	}

	private function make(string $name, ?string $uid): Person {
		$person = new Person();
		$person->setName($name);
		$person->setUid($uid);
		$person->setFormer(false);
		return $this->persons->insert($person);
	}
}
