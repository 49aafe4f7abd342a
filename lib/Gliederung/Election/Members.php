<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung\Election;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\FindableAccounts;
use OCA\Verband\Gliederung\Office;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\Person;
use OCA\Verband\Gliederung\PersonMapper;
use OCP\IGroupManager;

/**
 * Whom a board may name by account: the members of its own Gliederung, and who holds or held an office there.
 * Other accounts of the server are none of its business, not even that they exist.
 */
final class Members {
	private const LIMIT = 25;

	public function __construct(
		private readonly Access $access,
		private readonly OfficeMapper $offices,
		private readonly PersonMapper $persons,
		private readonly FindableAccounts $findable,
		private readonly IGroupManager $groups,
	) {
	}

	/**
	 * @return list<array{personId: ?int, uid: ?string, name: string}> at most 25, by name
	 */
	public function search(int $gliederungId, string $text): array {
		$found = [];
		foreach ($this->findable->inGroup($this->access->viewer(), $this->memberGroup($gliederungId), $text) as $uid => $name) {
			$found[$uid] = ['personId' => null, 'uid' => (string)$uid, 'name' => $name];
		}
		foreach ($this->persons->findByUids(array_map(strval(...), array_keys($found))) as $person) {
			$found[(string)$person->getUid()] = self::entry($person);
		}
		foreach ($this->officers($gliederungId) as $person) {
			if (mb_stripos($person->getName(), $text) !== false) {
				$found[$person->getUid() ?? '#' . $person->getId()] = self::entry($person);
			}
		}
		usort($found, static fn (array $a, array $b): int => strcasecmp($a['name'], $b['name']));
		return array_slice($found, 0, self::LIMIT);
	}

	public function hasAccount(int $gliederungId, string $uid): bool {
		$group = $this->memberGroup($gliederungId);
		return ($group !== null && $this->groups->isInGroup($uid, $group)) || in_array(
			$uid,
			array_map(static fn (Person $person): ?string => $person->getUid(), $this->officers($gliederungId)),
			true,
		);
	}

	public function hasPerson(int $gliederungId, Person $person): bool {
		return isset($this->officers($gliederungId)[(int)$person->getId()])
			|| ($person->getUid() !== null && $this->hasAccount($gliederungId, $person->getUid()));
	}

	/** @return array<int, Person> by id */
	private function officers(int $gliederungId): array {
		$ids = array_map(static fn (Office $office): int => $office->getPersonId(), $this->offices->ofGliederung($gliederungId));
		return array_filter($this->persons->findMany($ids), static fn (Person $person): bool => !$person->isFormer());
	}

	private function memberGroup(int $gliederungId): ?string {
		return ($this->access->gliederungen()[$gliederungId] ?? null)?->getMemberGroup();
	}

	/** @return array{personId: ?int, uid: ?string, name: string} */
	private static function entry(Person $person): array {
		return ['personId' => (int)$person->getId(), 'uid' => $person->getUid(), 'name' => $person->getName()];
	}
}
