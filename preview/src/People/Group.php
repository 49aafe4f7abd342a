<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\People;

use OCP\IGroup;
use OCP\IUser;

final class Group implements IGroup {
	public function __construct(
		private readonly string $gid,
		private string $displayName,
		private readonly GroupMembers $members,
	) {
	}

	#[\Override]
	public function getGID(): string {
		return $this->gid;
	}

	#[\Override]
	public function getDisplayName(): string {
		return $this->displayName;
	}

	#[\Override]
	public function setDisplayName(string $displayName): bool {
		$this->displayName = $displayName;
		$this->members->renameGroup($this->gid, $displayName);
		return true;
	}

	#[\Override]
	public function getUsers(): array {
		return $this->members->of($this->gid);
	}

	#[\Override]
	public function inGroup(IUser $user): bool {
		return in_array($this->gid, $this->members->groupIds($user->getUID()), true);
	}

	#[\Override]
	public function addUser(IUser $user): void {
		$this->members->add($this, $user);
	}

	#[\Override]
	public function removeUser(IUser $user): void {
		$this->members->remove($this, $user);
	}

	#[\Override]
	public function searchUsers(string $search, ?int $limit = null, ?int $offset = null): array {
		$found = array_filter($this->getUsers(), static fn (IUser $user): bool => $search === ''
			|| mb_stripos($user->getDisplayName() . ' ' . $user->getUID(), $search) !== false);
		return array_slice($found, $offset ?? 0, $limit, true);
	}

	#[\Override]
	public function count(string $search = ''): int {
		return count($this->searchUsers($search));
	}

	#[\Override]
	public function delete(): bool {
		return $this->members->deleteGroup($this->gid);
	}
}
