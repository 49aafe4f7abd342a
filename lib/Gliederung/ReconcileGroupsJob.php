<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\IJob;
use OCP\BackgroundJob\TimedJob;

/**
 * Every night: offices that began or ended by date, and whatever somebody changed in the groups by hand.
 */
final class ReconcileGroupsJob extends TimedJob {
	private const DAY = 86400;

	public function __construct(
		ITimeFactory $time,
		private readonly ManagedGroups $groups,
	) {
		parent::__construct($time);
		$this->setInterval(self::DAY);
		$this->setTimeSensitivity(IJob::TIME_INSENSITIVE);
		$this->setAllowParallelRuns(false);
	}

	/** @param mixed $argument none */
	#[\Override]
	protected function run($argument): void {
		$this->groups->apply();
	}
}
