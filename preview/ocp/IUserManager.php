<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP;

interface IUserManager {
	public const MAX_PASSWORD_LENGTH = 469;

	/**
	 * @param string $uid
	 * @return IUser|null
	 */
	public function get($uid);

	public function getDisplayName(string $uid): ?string;

	/**
	 * @param string $uid
	 * @return bool
	 */
	public function userExists($uid);

	/**
	 * @param string $loginName
	 * @param string $password
	 * @return IUser|false
	 */
	public function checkPassword($loginName, $password);

	/**
	 * @param string $pattern
	 * @param int|null $limit
	 * @param int|null $offset
	 * @return array<string, IUser>
	 */
	public function search($pattern, $limit = null, $offset = null);

	/**
	 * @param string $pattern
	 * @param int|null $limit
	 * @param int|null $offset
	 * @return array<string, IUser>
	 */
	public function searchDisplayName($pattern, $limit = null, $offset = null);

	/**
	 * @param string $uid
	 * @param string $password
	 * @return IUser|false
	 */
	public function createUser($uid, $password);
}
