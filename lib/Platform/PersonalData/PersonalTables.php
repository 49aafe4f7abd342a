<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform\PersonalData;

/** A room's part of the table of personal data: every column of its tables is in one of the two lists. */
interface PersonalTables {
	/** @return list<PersonalTable> */
	public static function aboutPeople(): array;

	/** @return array<string, list<string>> the columns that say nothing about anybody, by table */
	public static function aboutNobody(): array;
}
