<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCP\Collaboration\Collaborators\ISearch;
use OCP\IGroupManager;
use OCP\IUserManager;

/**
 * The accounts that somebody may find: those that the server's own search gives them, under whatever its admins have
 * set about who finds whom, and of those the association's. Who cannot be found is as good as not there.
 */
final class FindableAccounts {
	public const LIMIT = 25;
	/** Of the whole server, before those are left out who are not the association's. */
	private const SERVER_LIMIT = 200;
	/** IShare::TYPE_USER */
	private const ACCOUNTS = 0;

	public function __construct(
		private readonly ISearch $search,
		private readonly Access $access,
		private readonly IUserManager $users,
		private readonly IGroupManager $groups,
	) {
	}

	/**
	 * @param bool $outsiders those too who do not belong to the association
	 * @return array<string, string> names by uid
	 */
	public function search(Viewer $viewer, string $text, bool $outsiders = false): array {
		[$found] = $this->search->search($text, [self::ACCOUNTS], false, self::SERVER_LIMIT, 0);
		$names = [];
		foreach ([...$found['exact']['users'] ?? [], ...$found['users'] ?? []] as $entry) {
			$names[(string)$entry['value']['shareWith']] = (string)$entry['label'];
		}
		return array_filter(
			$names,
			fn (string|int $uid): bool => $outsiders || $this->isOurs($viewer, (string)$uid),
			ARRAY_FILTER_USE_KEY,
		);
	}

	/** @return array<string, string> names by uid, of those in the group alone */
	public function inGroup(Viewer $viewer, ?string $group, string $text): array {
		return $group === null ? [] : array_filter(
			$this->search($viewer, $text),
			fn (string|int $uid): bool => $this->groups->isInGroup((string)$uid, $group),
			ARRAY_FILTER_USE_KEY,
		);
	}

	/** May this person name that account? Oneself, always. */
	public function has(Viewer $viewer, string $uid, bool $outsiders = false): bool {
		$name = $this->users->getDisplayName($uid) ?? $uid;
		return $uid === $viewer->uid
			|| array_key_exists($uid, $this->search($viewer, $uid, $outsiders))
			|| array_key_exists($uid, $this->search($viewer, $name, $outsiders));
	}

	/** Boards are told of accounts of the association only; a server may hold others that are none of their business. */
	private function isOurs(Viewer $viewer, string $uid): bool {
		$user = $this->users->get($uid);
		if ($user === null || !$user->isEnabled()) {
			return false;
		}
		$memberGroups = array_filter(array_map(
			static fn (Gliederung $one): ?string => $one->getMemberGroup(),
			$this->access->gliederungen(),
		), static fn (?string $group): bool => $group !== null);
		return $viewer->isAdmin || array_intersect($this->groups->getUserGroupIds($user), $memberGroups) !== [];
	}
}
