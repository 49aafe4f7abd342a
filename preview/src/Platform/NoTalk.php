<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Platform;

use OCP\Talk\IBroker;

/** There is no Talk in the preview, and its pages say so. */
final class NoTalk implements IBroker {
	#[\Override]
	public function hasBackend(): bool {
		return false;
	}
}
