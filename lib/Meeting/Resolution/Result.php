<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Resolution;

/** What a body did with a motion. */
enum Result: string {
	case Adopted = 'adopted';
	case Rejected = 'rejected';
	/** to another body, which has to be named */
	case Referred = 'referred';
	case Postponed = 'postponed';
	case Withdrawn = 'withdrawn';
}
