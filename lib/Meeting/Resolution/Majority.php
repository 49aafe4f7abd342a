<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Resolution;

/** The majority that was needed: more yes than no, more than half of those with a vote, two thirds of the votes given. */
enum Majority: string {
	case None = '';
	case Simple = 'simple';
	case Absolute = 'absolute';
	case TwoThirds = 'two-thirds';
}
