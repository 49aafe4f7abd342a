<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCP\IUserManager;

/**
 * The check as the API shows it: differences name people by name, never by uid.
 */
final class CheckReport {
	public function __construct(
		private readonly Checks $checks,
		private readonly ManagedGroups $groups,
		private readonly ForeignGroups $foreignGroups,
		private readonly PersonMapper $persons,
		private readonly IUserManager $users,
	) {
	}

	/** @return array{differences: list<array{group: string, gliederungId: ?int, kind: string, person: ?string}>, problems: list<array{code: string, count: int, gliederungIds: list<int>}>} */
	public function show(): array {
		$found = $this->groups->differences();
		$names = $this->names(array_values(array_filter(array_column($found, 'uid'))));
		$differences = array_map(static fn (array $one): array => [
			'group' => $one['group'],
			'gliederungId' => GroupPlan::gliederungOf($one['group']),
			'kind' => $one['kind'],
			'person' => $one['uid'] === null ? null : $names[$one['uid']],
		], $found);
		foreach ($this->foreignGroups->missing() as $id => $group) {
			$differences[] = ['group' => $group, 'gliederungId' => $id, 'kind' => 'foreign-group-missing', 'person' => null];
		}
		return ['differences' => $differences, 'problems' => $this->checks->problems()];
	}

	/**
	 * @param list<string> $uids
	 * @return array<string, string> names by uid
	 */
	private function names(array $uids): array {
		$names = [];
		foreach ($this->persons->findByUids($uids) as $person) {
			$names[(string)$person->getUid()] = $person->getName();
		}
		foreach ($uids as $uid) {
			$names[$uid] ??= $this->users->getDisplayName($uid) ?? Persons::FORMER;
		}
		return $names;
	}
}
