<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\People;

use OCP\Collaboration\Collaborators\ISearch;
use OCP\IUser;
use OCP\IUserManager;
use OCP\IUserSession;

/** As a server that lets everybody find everybody, which is what it does unless told otherwise. */
final class AccountSearch implements ISearch {
	public function __construct(
		private readonly IUserManager $users,
		private readonly IUserSession $session,
	) {
	}

	#[\Override]
	public function search($search, array $shareTypes, $lookup, $limit, $offset) {
		$exact = [];
		$wide = [];
		foreach ($this->users->searchDisplayName($search, $limit, $offset) as $user) {
			if ($user->getUID() === $this->session->getUser()?->getUID()) {
				continue;
			}
			$isExact = in_array(mb_strtolower($search), [mb_strtolower($user->getUID()), mb_strtolower($user->getDisplayName())], true);
			$isExact ? $exact[] = self::entry($user) : $wide[] = self::entry($user);
		}
		return [['exact' => ['users' => $exact], 'users' => $wide], false];
	}

	/** @return array{label: string, value: array{shareType: int, shareWith: string}} */
	private static function entry(IUser $user): array {
		return ['label' => $user->getDisplayName(), 'value' => ['shareType' => 0, 'shareWith' => $user->getUID()]];
	}
}
