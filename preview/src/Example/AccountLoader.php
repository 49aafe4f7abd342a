<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\ManagedGroups;
use OCA\Verband\Preview\Example\Plan\Data;
use OCP\IGroup;
use OCP\IGroupManager;
use OCP\IUserManager;

/**
 * Makes the accounts and the groups that on a server LDAP or an administrator would have made. What is there
 * already stays as it is.
 */
final class AccountLoader {
	public const PASSWORD = 'preview';

	public function __construct(
		private readonly IUserManager $users,
		private readonly IGroupManager $groups,
		private readonly Access $access,
		private readonly ManagedGroups $managed,
	) {
	}

	public function load(): void {
		$missing = Data::read('boards')['groupsMissing'];
		foreach (Data::gliederungen() as $code => $gliederung) {
			$name = self::memberGroup($code, $gliederung[0]);
			if ($name !== null && !in_array($code, $missing, true)) {
				$this->group($name);
			}
		}
		foreach (Data::read('accounts') as $uid => $account) {
			$groups = $account[5] ?? [];
			foreach ($account[1] as $code) {
				$groups[] = 'mitglieder-' . $code;
			}
			$this->account($uid, $account[0], $groups);
		}
	}

	/** The groups that follow from offices, once the offices are there. */
	public function followOffices(): void {
		$this->access->forget();
		$this->managed->apply();
	}

	/** Members belong to UB, KV and teams; what lies above follows from the tree. */
	public static function memberGroup(string $code, string $kind): ?string {
		return in_array($kind, ['landesverband', 'bezirk'], true) ? null : 'mitglieder-' . $code;
	}

	/** @param list<string> $groups */
	private function account(string $uid, string $name, array $groups): void {
		$isOurs = !$this->users->userExists($uid);
		$user = $isOurs ? $this->users->createUser($uid, self::PASSWORD) : $this->users->get($uid);
		if ($user === null || $user === false) {
			throw new \RuntimeException('Cannot create the account ' . $uid);
		}
		if ($isOurs) {
			$user->setDisplayName($name);
		}
		foreach ($uid === 'admin' && !$isOurs ? [] : $groups as $group) {
			$this->group($group)->addUser($user);
		}
	}

	private function group(string $name): IGroup {
		return $this->groups->get($name) ?? $this->groups->createGroup($name)
			?? throw new \RuntimeException('Cannot create the group ' . $name);
	}
}
