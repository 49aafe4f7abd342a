<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Missed;

use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\QueuedJob;

/** Tells who missed a sitting that its minutes can be read. */
final class MissedJob extends QueuedJob {
	public function __construct(
		ITimeFactory $time,
		private readonly Missed $missed,
	) {
		parent::__construct($time);
	}

	/** @param mixed $argument */
	#[\Override]
	protected function run($argument): void {
		$this->missed->tell((int)$argument['meetingId']);
	}
}
