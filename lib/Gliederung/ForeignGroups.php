<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCP\IGroupManager;

/**
 * The groups that somebody else manages (LDAP, admins): read, never written.
 */
final class ForeignGroups {
	/** @var ?array<string, true> */
	private ?array $known = null;

	public function __construct(
		private readonly IGroupManager $groups,
		private readonly Access $access,
	) {
	}

	/** Asked in one search for all: one question per group would be one query each. */
	public function isMissing(?string $group): bool {
		if ($group === null) {
			return false;
		}
		if ($this->known === null) {
			$this->known = [];
			foreach ($this->groups->search('') as $found) {
				$this->known[$found->getGID()] = true;
			}
		}
		// some backends do not list all they have
		return !isset($this->known[$group]) && !$this->groups->groupExists($group);
	}

	/** @return array<int, string> member groups that no backend knows, by Gliederung */
	public function missing(): array {
		$missing = [];
		foreach ($this->access->gliederungen() as $id => $one) {
			if ($this->isMissing($one->getMemberGroup())) {
				$missing[$id] = (string)$one->getMemberGroup();
			}
		}
		return $missing;
	}
}
