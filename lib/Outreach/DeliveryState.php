<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Outreach;

enum DeliveryState: string {
	case Waiting = 'waiting';
	case Done = 'done';
	/** there is no such channel on this server */
	case Impossible = 'impossible';
}
