<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

/** What a point of order (GO-Antrag) wants. */
enum Purpose: string {
	case Open = 'open';
	case Close = 'close';
	case EndDebate = 'endDebate';
	case Continue = 'continue';
	case Other = 'other';
}
