<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

/** Why somebody is at a meeting. */
enum PersonRole: string {
	/** by office */
	case Expected = 'expected';
	/** asked to this one meeting */
	case Guest = 'guest';
}
