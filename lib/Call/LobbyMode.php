<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

/** Who opens and closes the lobby. */
enum LobbyMode: string {
	/** the clock: open from some minutes before until the end */
	case Auto = 'auto';
	/** by hand, until the call is over */
	case Open = 'open';
	case Closed = 'closed';
}
