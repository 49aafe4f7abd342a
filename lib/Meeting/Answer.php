<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

/** To an invitation. Nobody is asked why they cannot come. */
enum Answer: string {
	case None = '';
	case Yes = 'yes';
	case Excused = 'excused';
}
