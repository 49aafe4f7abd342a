<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Privacy;

use OCA\Verband\Calendar\PersonalData as Calendar;
use OCA\Verband\Call\PersonalData as Call;
use OCA\Verband\Gliederung\PersonalData as Gliederung;
use OCA\Verband\Goal\PersonalData as Goal;
use OCA\Verband\Meeting\PersonalData as Meeting;
use OCA\Verband\Outreach\PersonalData as Outreach;
use OCA\Verband\Platform\PersonalData\PersonalTable;
use OCA\Verband\Platform\PersonalData\PersonalTables;

/**
 * The table of personal data: every column of every table of the app is in it, or in the list of those that say
 * nothing about anybody. A test walks the schema and asks for the missing ones. Here every room names its part.
 */
final class Registry {
	/** @var list<class-string<PersonalTables>> */
	private const ROOMS = [Gliederung::class, Calendar::class, Meeting::class, Goal::class, Call::class, Outreach::class];

	/** @return list<PersonalTable> */
	public static function tables(): array {
		return array_merge(...array_map(static fn (string $room): array => $room::aboutPeople(), self::ROOMS));
	}

	/** @return array<string, list<string>> columns that say nothing about anybody, by table */
	public static function aboutNobody(): array {
		return array_merge_recursive(...array_map(static fn (string $room): array => $room::aboutNobody(), self::ROOMS));
	}
}
