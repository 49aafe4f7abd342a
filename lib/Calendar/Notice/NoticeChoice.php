<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

/** Of which moved and cancelled events a person wants to hear. */
enum NoticeChoice: string {
	/** those that the Gliederungen hold that the person belongs to */
	case Own = 'own';
	/** every event the person may see */
	case All = 'all';
	case None = 'none';
}
