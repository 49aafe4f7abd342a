<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

enum OfficeRole: string {
	case Chair = 'chair';
	case Deputy = 'deputy';
	case Secretary = 'secretary';
	case Board = 'board';
	/** Office staff: writes like a board, has no vote */
	case Staff = 'staff';
	case Delegate = 'delegate';
	case Awareness = 'awareness';
	case Contact = 'contact';

	/** Elected board of a Gliederung. */
	public function isBoard(): bool {
		return in_array($this, [self::Chair, self::Deputy, self::Secretary, self::Board], true);
	}

	/** Who may enter and change what belongs to the Gliederung. */
	public function writes(): bool {
		return $this->isBoard() || $this === self::Staff;
	}
}
