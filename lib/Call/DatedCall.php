<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Calendar\Event;

/** A call with its series in the calendar. */
final class DatedCall {
	public function __construct(
		public readonly Call $call,
		public readonly Event $event,
	) {
	}

	public function id(): int {
		return $this->call->getId();
	}

	/** Each of the two rows counts upwards only, so their sum tells any change of either. */
	public function version(): int {
		return $this->call->getRevision() + $this->event->getRevision();
	}

	public function etag(): string {
		return '"' . $this->version() . '"';
	}
}
