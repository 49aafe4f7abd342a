<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCP\IGroupManager;
use OCP\IUser;
use OCP\IUserManager;

/**
 * Finds who might take an office: persons that are known, and accounts that are not yet.
 */
final class PersonSearch {
	private const LIMIT = 25;

	public function __construct(
		private readonly Access $access,
		private readonly PersonMapper $persons,
		private readonly IUserManager $users,
		private readonly IGroupManager $groups,
	) {
	}

	/**
	 * @return list<array{personId: ?int, uid: ?string, name: string}> at most 25, known persons first
	 */
	public function find(Viewer $viewer, string $text): array {
		$found = array_map(static fn (Person $person): array => [
			'personId' => (int)$person->getId(),
			'uid' => $person->getUid(),
			'name' => $person->getName(),
		], $this->persons->search($text, self::LIMIT));
		$accounts = $this->accounts($viewer, $text);
		$known = [];
		foreach ($this->persons->findByUids(array_keys($accounts)) as $person) {
			$known[(string)$person->getUid()] = $person;
		}
		$listed = array_column($found, 'uid');
		foreach ($accounts as $uid => $name) {
			if (!in_array((string)$uid, $listed, true)) {
				$found[] = [
					'personId' => isset($known[$uid]) ? (int)$known[$uid]->getId() : null,
					'uid' => (string)$uid,
					'name' => isset($known[$uid]) ? $known[$uid]->getName() : $name,
				];
			}
		}
		return array_slice($found, 0, self::LIMIT);
	}

	/**
	 * Boards are told of accounts of the association only; a server may hold others that are none of their business.
	 * @return array<string, string> names by uid
	 */
	private function accounts(Viewer $viewer, string $text): array {
		$memberGroups = array_filter(array_map(
			static fn (Gliederung $one): ?string => $one->getMemberGroup(),
			$this->access->gliederungen(),
		), static fn (?string $group): bool => $group !== null);
		$accounts = [];
		foreach ($this->users->searchDisplayName($text, self::LIMIT) as $user) {
			if ($user->isEnabled() && ($viewer->isAdmin || $this->isIn($user, $memberGroups))) {
				$accounts[$user->getUID()] = $user->getDisplayName();
			}
		}
		return $accounts;
	}

	/** @param array<string> $groups */
	private function isIn(IUser $user, array $groups): bool {
		return array_intersect($this->groups->getUserGroupIds($user), $groups) !== [];
	}
}
