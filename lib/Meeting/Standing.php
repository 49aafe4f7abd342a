<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

/** Items that come at every meeting, and that the app fills by itself. */
enum Standing: string {
	case None = '';
	case Opening = 'opening';
	case Approval = 'approval';
	case Accountability = 'accountability';
	case Reports = 'reports';
	case Motions = 'motions';
	case Dates = 'dates';
	case Misc = 'misc';
}
