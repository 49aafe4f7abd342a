<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

/** How far a goal is. */
enum GoalState: string {
	case Open = 'open';
	case Begun = 'begun';
	case Stalled = 'stalled';
	case Partial = 'partial';
	case Done = 'done';
	case Dropped = 'dropped';
	/** an examination's end, with what it found */
	case Examined = 'examined';

	/** Nobody has to do anything any more. */
	public function isSettled(): bool {
		return in_array($this, [self::Done, self::Dropped, self::Examined], true);
	}

	/** It says that something was reached, and so wants to be shown. */
	public function needsEvidence(): bool {
		return in_array($this, [self::Partial, self::Done, self::Examined], true);
	}
}
