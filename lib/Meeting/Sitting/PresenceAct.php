<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

/** What is noted of somebody's presence. */
enum PresenceAct: string {
	/** is there; by who chairs it: confirmed */
	case Arrive = 'arrive';
	case Leave = 'leave';
	case Excuse = 'excuse';
	/** is not excused after all */
	case Expect = 'expect';

	/** Somebody came or left, which is so from some time on. */
	public function isOfTime(): bool {
		return $this === self::Arrive || $this === self::Leave;
	}
}
