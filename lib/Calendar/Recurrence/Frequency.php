<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Recurrence;

enum Frequency: string {
	case Daily = 'DAILY';
	case Weekly = 'WEEKLY';
	case Monthly = 'MONTHLY';
	case Yearly = 'YEARLY';
}
