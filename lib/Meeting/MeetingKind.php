<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Calendar\EventKind;

/** How a body meets. */
enum MeetingKind: string {
	case Presence = 'presence';
	case Phone = 'phone';
	case Retreat = 'retreat';
	case Conference = 'conference';
	/** with the party, the parliamentary group, an alliance */
	case Exchange = 'exchange';

	/** What its date is in the calendar. */
	public function eventKind(): EventKind {
		return match ($this) {
			self::Presence, self::Exchange => EventKind::Meeting,
			self::Phone => EventKind::TelephoneConference,
			self::Retreat => EventKind::Retreat,
			self::Conference => EventKind::Conference,
		};
	}

	/** What a date that stands in the calendar already becomes as a meeting. */
	public static function ofEvent(EventKind $kind): self {
		return match ($kind) {
			EventKind::TelephoneConference, EventKind::ChairsCall => self::Phone,
			EventKind::Retreat => self::Retreat,
			EventKind::Conference, EventKind::ChairsConference => self::Conference,
			default => self::Presence,
		};
	}
}
