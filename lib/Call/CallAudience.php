<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Calendar\EventKind;

/** Whose call it is. It follows from offices, so nobody keeps a list. */
enum CallAudience: string {
	/** who chairs a UB or KV */
	case Chairs = 'chairs';
	/** who chairs a UB or KV of one Bezirk */
	case Bezirk = 'bezirk';
	/** the Landesvorstand */
	case Board = 'board';

	public function eventKind(): EventKind {
		return $this === self::Board ? EventKind::TelephoneConference : EventKind::ChairsCall;
	}
}
