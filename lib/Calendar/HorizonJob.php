<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\IJob;
use OCP\BackgroundJob\TimedJob;

/** Every night: moves the horizon of all series on, and ends deletions that nobody has undone. */
final class HorizonJob extends TimedJob {
	public function __construct(
		ITimeFactory $time,
		private readonly Housekeeping $housekeeping,
	) {
		parent::__construct($time);
		$this->setInterval(24 * 3600);
		$this->setTimeSensitivity(IJob::TIME_INSENSITIVE);
		$this->setAllowParallelRuns(false);
	}

	/** @param mixed $argument */
	#[\Override]
	protected function run($argument): void {
		$this->housekeeping->reindex(EventService::COMPUTED);
		$this->housekeeping->purge();
	}
}
