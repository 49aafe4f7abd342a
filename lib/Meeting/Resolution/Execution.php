<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Resolution;

/** How far a resolution is carried out. */
enum Execution: string {
	case Open = 'open';
	case InWork = 'in-work';
	case Done = 'done';
	case Obsolete = 'obsolete';
}
