<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

/** Whether an answer to a suggestion came, and when. */
enum SuggestionOutcome: string {
	/** answered within the time that was promised */
	case InTime = 'in-time';
	case Late = 'late';
	/** nobody has answered, and there is time */
	case Open = 'open';
	/** nobody has answered, and it is high time */
	case Overdue = 'overdue';
}
