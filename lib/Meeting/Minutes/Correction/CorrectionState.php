<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Correction;

enum CorrectionState: string {
	case Open = 'open';
	case Accepted = 'accepted';
	case Rejected = 'rejected';
}
