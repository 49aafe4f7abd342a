<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Attendance;

use OCA\Verband\Meeting\MeetingKind;

/** What a board may be expected at. */
enum AttendanceKind: string {
	case Presence = 'presence';
	case Phone = 'phone';
	case Retreat = 'retreat';
	/** held by the association itself */
	case OwnEvent = 'own-event';
	/** central dates of the party and of partners */
	case PartyEvent = 'party-event';

	public static function of(MeetingKind $kind): self {
		return match ($kind) {
			MeetingKind::Presence => self::Presence,
			MeetingKind::Phone => self::Phone,
			MeetingKind::Retreat => self::Retreat,
			MeetingKind::Conference => self::OwnEvent,
			MeetingKind::Exchange => self::PartyEvent,
		};
	}

	/** May a date be marked so that is no meeting? */
	public function isEvent(): bool {
		return $this === self::OwnEvent || $this === self::PartyEvent;
	}
}
