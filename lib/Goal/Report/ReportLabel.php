<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal\Report;

/** What stands before a fact in the report. */
enum ReportLabel {
	case Kind;
	case Body;
	case State;
	case Moved;
	case Evidence;
	case Finding;
	case FinalNote;
}
