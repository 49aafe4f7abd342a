<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;

/** What a person wants to be told; as it is until somebody says otherwise: own events that change, no reminders. */
final class Preferences {
	/** Minutes before the beginning. */
	public const REMINDERS = [15, 30, 60, 120, 1440, 2880, 10080];

	public function __construct(
		public readonly NoticeChoice $notices = NoticeChoice::Own,
		public readonly ?int $reminder = null,
		public readonly ReminderVia $via = ReminderVia::Phone,
	) {
	}

	/** @throws Problem with the field's name; absent fields stay */
	public function with(Input $input): self {
		$reminder = $input->has('reminderMinutes') ? $input->nullableInt('reminderMinutes') : $this->reminder;
		if ($reminder !== null && !in_array($reminder, self::REMINDERS, true)) {
			throw Problem::invalid(ErrorCode::Invalid, 'reminderMinutes');
		}
		return new self(
			$input->has('notices') ? $input->enum('notices', NoticeChoice::class) : $this->notices,
			$reminder,
			$input->has('reminderVia') ? $input->enum('reminderVia', ReminderVia::class) : $this->via,
		);
	}

	/** @return array{notices: string, reminderMinutes: ?int, reminderVia: string} `Preferences` of openapi.json */
	public function present(): array {
		return ['notices' => $this->notices->value, 'reminderMinutes' => $this->reminder, 'reminderVia' => $this->via->value];
	}
}
