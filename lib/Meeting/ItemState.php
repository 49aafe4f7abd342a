<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

enum ItemState: string {
	/** waits in the body's store of topics */
	case Proposed = 'proposed';
	/** stands on a meeting's agenda */
	case Scheduled = 'scheduled';
	case Done = 'done';
	case Postponed = 'postponed';
	case Dropped = 'dropped';
}
