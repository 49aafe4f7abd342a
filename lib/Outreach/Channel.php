<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Outreach;

/** How a message reaches people. Social media is no channel: its text is there to copy. */
enum Channel: string {
	/** the room that only the Landesvorstand writes in */
	case Talk = 'talk';
	/** to whoever has joined */
	case Notification = 'notification';
	/** to every member who has not said no */
	case Mail = 'mail';
}
