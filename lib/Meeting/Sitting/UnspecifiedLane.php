<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

/** How "keine Angabe" counts: as a lane of its own, with the quoted lane, or in none. */
enum UnspecifiedLane: string {
	case Own = 'own';
	case Quoted = 'quoted';
	case None = 'none';
}
