<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Call;

use OCP\EventDispatcher\Event;

/** What Talk's ParticipantModifiedEvent tells, all its parts in one. */
final class TalkEvent extends Event {
	public function __construct(
		private readonly string $token,
		private readonly string $uid,
		private readonly int $flags,
	) {
		parent::__construct();
	}

	public function getProperty(): string {
		return 'inCall';
	}

	public function getNewValue(): int {
		return $this->flags;
	}

	public function getRoom(): self {
		return $this;
	}

	public function getParticipant(): self {
		return $this;
	}

	public function getAttendee(): self {
		return $this;
	}

	public function getToken(): string {
		return $this->token;
	}

	public function getActorType(): string {
		return 'users';
	}

	public function getActorId(): string {
		return $this->uid;
	}
}
