<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Attendance;

/** How it was with one person at one date. Never with a reason. */
enum AttendanceState: string {
	case Present = 'present';
	case Excused = 'excused';
	case Missing = 'missing';
	case Late = 'late';
	case LeftEarly = 'left-early';
}
