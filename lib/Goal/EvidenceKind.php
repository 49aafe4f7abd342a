<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

/** What shows that a goal moved. */
enum EvidenceKind: string {
	/** a meeting, with its minutes */
	case Minutes = 'minutes';
	case Resolution = 'resolution';
	case Event = 'event';
	case File = 'file';
	case Link = 'link';
	/** what an examination found, in words */
	case Finding = 'finding';

	/** Does it name something of ours by id? */
	public function hasTarget(): bool {
		return in_array($this, [self::Minutes, self::Resolution, self::Event], true);
	}
}
