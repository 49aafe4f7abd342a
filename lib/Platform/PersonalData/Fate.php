<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform\PersonalData;

/** What becomes of a column when the person's account is deleted. */
enum Fate: string {
	/** the whole row is deleted */
	case RowGoes = 'row-goes';
	case Cleared = 'cleared';
	/** by a value that says nothing about anybody */
	case Replaced = 'replaced';
	/** by the day of the deletion */
	case Dated = 'dated';
	/** stays, and is nobody's: the person it points to has no name and no account any more */
	case Kept = 'kept';
}
