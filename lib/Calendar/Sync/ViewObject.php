<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\Notice\Reminder;

/** An event as it lies in one of a person's calendars. */
final class ViewObject {
	public function __construct(
		public readonly string $name,
		public readonly Event $event,
		public readonly string $uid,
		public readonly ?PersonalParts $personal,
		public readonly ?Reminder $reminder = null,
	) {
	}

	/** The row's revision, that of what is the person's own, and the reminder that the person has chosen. */
	public function etag(): string {
		return '"' . $this->event->getRevision() . '-' . ($this->personal->revision ?? 0)
			. ($this->reminder === null ? '' : '-' . $this->reminder->minutes) . '"';
	}
}
