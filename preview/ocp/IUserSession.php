<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP;

interface IUserSession {
	/**
	 * @param IUser|null $user
	 * @return void
	 */
	public function setUser($user);

	/** @return IUser|null */
	public function getUser();

	/** @return bool */
	public function isLoggedIn();
}
