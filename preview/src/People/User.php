<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\People;

use OCP\IUser;

final class User implements IUser {
	public function __construct(
		private readonly string $uid,
		private string $displayName,
		private readonly UserManager $manager,
	) {
	}

	#[\Override]
	public function getUID() {
		return $this->uid;
	}

	#[\Override]
	public function getDisplayName() {
		return $this->displayName;
	}

	#[\Override]
	public function setDisplayName($displayName) {
		$this->displayName = $displayName;
		$this->manager->rename($this->uid, $displayName);
		return true;
	}

	#[\Override]
	public function delete() {
		return $this->manager->delete($this);
	}

	#[\Override]
	public function isEnabled() {
		return true;
	}

	#[\Override]
	public function getEMailAddress() {
		return null;
	}
}
