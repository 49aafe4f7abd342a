<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\Notice\PreferenceMapper;
use OCA\Verband\Calendar\Notice\Reminder;
use OCA\Verband\Calendar\Notice\ReminderVia;
use OCA\Verband\Gliederung\Viewer;

/** Of what a person's own phone reminds: of what the Gliederungen hold that the person belongs to. */
final class PhoneReminders {
	/** @var array<int, ?Reminder> by person, for this request */
	private array $found = [];

	public function __construct(
		private readonly PreferenceMapper $preferences,
	) {
	}

	public function of(Viewer $viewer, View $view): ?Reminder {
		if ($viewer->personId === null || $view->uri === View::STATE) {
			return null;
		}
		if (!array_key_exists($viewer->personId, $this->found)) {
			$chosen = $this->preferences->of($viewer->personId);
			$this->found[$viewer->personId] = $chosen->reminder === null || $chosen->via !== ReminderVia::Phone ? null : new Reminder($chosen->reminder);
		}
		return $this->found[$viewer->personId];
	}

	public function applies(Event $event, ?PersonalParts $personal): bool {
		return $event->getStatus() === EventStatus::Published->value && ($personal === null || $personal->wantsReminder());
	}

	/** After the person has chosen otherwise. */
	public function forget(): void {
		$this->found = [];
	}
}
