<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

/** How somebody of the Landesvorstand spoke to a Gliederung. */
enum ContactKind: string {
	case Visit = 'visit';
	case Call = 'call';
	case Mail = 'mail';
	case Talk = 'talk';
	/** represented at a call: found out, never entered */
	case CallRoom = 'call-room';
}
