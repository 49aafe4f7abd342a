<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Approval;

use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\TimedJob;

/** Every quarter of an hour: ends approvals online, and sees to it that next sittings have what they are to approve. */
final class ApprovalJob extends TimedJob {
	public function __construct(
		ITimeFactory $time,
		private readonly Polling $polling,
		private readonly NextSitting $next,
	) {
		parent::__construct($time);
		$this->setInterval(15 * 60);
		$this->setAllowParallelRuns(false);
	}

	/** @param mixed $argument */
	#[\Override]
	protected function run($argument): void {
		$this->polling->endDue();
		$this->next->prepareAll();
	}
}
