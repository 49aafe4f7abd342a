<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung\Election;

/** What became of a report. All but the first are final. */
enum ReportState: string {
	case Open = 'open';
	case Confirmed = 'confirmed';
	case Declined = 'declined';
	case Withdrawn = 'withdrawn';
}
