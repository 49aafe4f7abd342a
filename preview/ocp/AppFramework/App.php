<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\AppFramework;

use OCA\Verband\Preview\Host;

class App {
	/** @param array<string, mixed> $urlParams */
	public function __construct(string $appName, array $urlParams = []) {
	}

	public function getContainer(): IAppContainer {
		return Host::container();
	}
}
