<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

// What lib/Privacy/GroupLeftListener.php and lib/Call/GroupListener.php use of the server, for the analyser and its own test.

namespace OCP\Group\Events;

use OCP\EventDispatcher\Event;
use OCP\IGroup;
use OCP\IUser;

class UserRemovedEvent extends Event {
	public function __construct(
		private readonly IGroup $group,
		private readonly IUser $user,
	) {
		parent::__construct();
	}

	public function getGroup(): IGroup {
		return $this->group;
	}

	public function getUser(): IUser {
		return $this->user;
	}
}

class UserAddedEvent extends Event {
	public function __construct(
		private readonly IGroup $group,
		private readonly IUser $user,
	) {
		parent::__construct();
	}

	public function getGroup(): IGroup {
		return $this->group;
	}

	public function getUser(): IUser {
		return $this->user;
	}
}
