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
			self::Social => 'Geselliges',
			self::Other => 'Sonstiges',
		};
	}

	/**
	 * The kind whose label is among the categories, by a label of before, too: phones write back what they were given.
	 * @param list<string> $categories
	 */
	public static function among(array $categories): ?self {
		foreach (self::cases() as $kind) {
			if (array_intersect($kind->labels(), $categories) !== []) {
				return $kind;
			}
		}
		return null;
	}

	/**
	 * The categories that are no kind's label.
	 * @param list<string> $categories
	 * @return list<string>
	 */
	public static function without(array $categories): array {
		$labels = array_merge(...array_map(static fn (self $kind): array => $kind->labels(), self::cases()));
		return array_values(array_diff($categories, $labels));
	}

	/** @return list<string> what stands in CATEGORIES, and what stood there in earlier versions */
	private function labels(): array {
		return $this === self::Social ? [$this->category(), 'Social'] : [$this->category()];
	}
}
