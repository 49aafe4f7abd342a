<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Filing;

use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\QueuedJob;

/** Files minutes soon after they were approved, and addenda soon after they were written; what it cannot do, FilingJob does. */
final class FileJob extends QueuedJob {
	public function __construct(
		ITimeFactory $time,
		private readonly Filing $filing,
		private readonly AddendaFiling $addenda,
	) {
		parent::__construct($time);
	}

	/** @param mixed $argument */
	#[\Override]
	protected function run($argument): void {
		if (isset($argument['addendaOf'])) {
			$this->addenda->file((int)$argument['addendaOf']);
		} else {
			$this->filing->file((int)$argument['meetingId']);
		}
	}
}
