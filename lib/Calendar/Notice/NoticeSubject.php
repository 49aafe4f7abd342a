<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

enum NoticeSubject: string {
	case Cancelled = 'cancelled';
	/** takes place after all */
	case Reinstated = 'reinstated';
	/** one date has another time */
	case Moved = 'moved';
	/** the same time elsewhere */
	case Relocated = 'relocated';
	/** one date of a series does not take place */
	case Dropped = 'dropped';
	/** several dates of a series have changed */
	case Dates = 'dates';
}
