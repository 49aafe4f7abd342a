<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\People;

use OCA\Verband\Preview\Container\Container;
use OCP\IUser;
use OCP\IUserSession;

final class UserSession implements IUserSession {
	private ?IUser $user = null;

	public function __construct(
		private readonly Container $container,
	) {
	}

	#[\Override]
	public function setUser($user) {
		$this->user = $user;
		$this->container->forget('userId');
	}

	#[\Override]
	public function getUser() {
		return $this->user;
	}

	#[\Override]
	public function isLoggedIn() {
		return $this->user !== null;
	}
}
