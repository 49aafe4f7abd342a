<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

/** By which way a person is reminded. */
enum ReminderVia: string {
	/** an alarm in the calendars on the person's own devices */
	case Phone = 'phone';
	/** a notification of Nextcloud */
	case Message = 'message';
}
