<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

/** Which list somebody signs up on. A place has a lane, a person has none. */
enum Lane: string {
	case Quoted = 'quoted';
	case Open = 'open';
	case Unspecified = 'unspecified';
}
