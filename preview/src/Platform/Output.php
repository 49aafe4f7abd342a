<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Platform;

use OCP\Migration\IOutput;

/** Migrations and repair steps have nobody to talk to but the log. */
final class Output implements IOutput {
	#[\Override]
	public function debug(string $message): void {
	}

	#[\Override]
	public function info($message) {
	}

	#[\Override]
	public function warning($message) {
		error_log($message);
	}

	#[\Override]
	public function startProgress($max = 0) {
	}

	#[\Override]
	public function advance($step = 1, $description = '') {
	}

	#[\Override]
	public function finishProgress() {
	}
}
