<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Approval;

/** What a member of the body says to minutes that are approved online. */
enum Answer: string {
	case Yes = 'yes';
	case No = 'no';
}
