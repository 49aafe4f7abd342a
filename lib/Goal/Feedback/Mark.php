<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal\Feedback;

/** How it was, in one click. */
enum Mark: string {
	case Good = 'good';
	case Mixed = 'mixed';
	case Bad = 'bad';
}
