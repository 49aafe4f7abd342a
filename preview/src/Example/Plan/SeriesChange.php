<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example\Plan;

/** What is done to one date of a series. */
enum SeriesChange {
	case LeftOut;
	case DayLater;
	case Cancelled;
}
