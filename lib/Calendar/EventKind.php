<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

/**
 * What an event is. The value is stable and stands in `X-VERBAND-KIND`; the label stands in `CATEGORIES`,
 * which phones show, and is German as the rest of an event's text is.
 */
enum EventKind: string {
	case Meeting = 'meeting';
	case TelephoneConference = 'telephone-conference';
	case Retreat = 'retreat';
	case Forum = 'forum';
	case StateWeekend = 'state-weekend';
	case Conference = 'conference';
	case ChairsConference = 'chairs-conference';
	case ChairsCall = 'chairs-call';
	case SummerCamp = 'summer-camp';
	case Training = 'training';
	case Action = 'action';
	case Alliance = 'alliance';
	case Social = 'social';
	case Other = 'other';

	public function category(): string {
		return match ($this) {
			self::Meeting => 'Sitzung',
			self::TelephoneConference => 'Telefonkonferenz',
			self::Retreat => 'Klausur',
			self::Forum => 'Themenforum',
			self::StateWeekend => 'Landesverbandswochenende',
			self::Conference => 'Konferenz',
			self::ChairsConference => 'Vorsitzendenkonferenz',
			self::ChairsCall => 'Vorsitzenden-Call',
			self::SummerCamp => 'Sommercamp',
			self::Training => 'Schulung',
			self::Action => 'Aktion',
			self::Alliance => 'Bündnistermin',
			self::Social => 'Social',
			self::Other => 'Sonstiges',
		};
	}
}
