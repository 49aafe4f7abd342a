<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

use OCP\ServerVersion;
use OCP\Talk\IBroker;

/**
 * What the server that we run on offers, and whether it should be updated.
 */
final class ServerSupport {
	public function __construct(
		private readonly ServerVersion $version,
		private readonly IBroker $talk,
	) {
	}

	/**
	 * CVE-2026-45281: before 32.0.9 and 33.0.3 any account could read and write another's calendars.
	 */
	public function isSafe(): bool {
		$version = $this->version->getMajorVersion() . '.' . $this->version->getMinorVersion() . '.' . $this->version->getPatchVersion();
		return version_compare($version, $this->version->getMajorVersion() === 33 ? '33.0.3' : '32.0.9', '>=');
	}

	public function hasTalk(): bool {
		return $this->talk->hasBackend();
	}
}
