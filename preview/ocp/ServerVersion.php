<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP;

class ServerVersion {
	public function getMajorVersion(): int {
		return 32;
	}

	public function getMinorVersion(): int {
		return 0;
	}

	public function getPatchVersion(): int {
		return 9;
	}
}
