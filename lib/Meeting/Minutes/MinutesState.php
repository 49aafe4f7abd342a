<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

/** Where minutes stand. There is one way through, and none back: what is wrong later is said in an addendum. */
enum MinutesState: string {
	case Draft = 'draft';
	/** who was there suggests corrections */
	case Correction = 'correction';
	/** on the agenda of the next sitting, or with the members online */
	case Approval = 'approval';
	case Approved = 'approved';
	case Published = 'published';

	public function next(): ?self {
		return match ($this) {
			self::Draft => self::Correction,
			self::Correction => self::Approval,
			self::Approval => self::Approved,
			self::Approved => self::Published,
			self::Published => null,
		};
	}

	/** Is the text settled for good? */
	public function isLocked(): bool {
		return $this === self::Approved || $this === self::Published;
	}
}
