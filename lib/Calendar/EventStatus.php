<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

enum EventStatus: string {
	/** seen by the hosts' boards alone */
	case Draft = 'draft';
	case Published = 'published';
	/** stays visible to everybody who saw it */
	case Cancelled = 'cancelled';

	/** The STATUS of RFC 5545 §3.8.1.11 for a VEVENT. */
	public function icalendar(): string {
		return match ($this) {
			self::Draft => 'TENTATIVE',
			self::Published => 'CONFIRMED',
			self::Cancelled => 'CANCELLED',
		};
	}

	/** A cancelled or published event may not go back into hiding once people have seen it, except by its hosts' choice. */
	public function mayBecome(self $next): bool {
		return $this === $next || $this !== self::Draft || $next !== self::Cancelled;
	}
}
