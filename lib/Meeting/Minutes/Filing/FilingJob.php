<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Filing;

use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\TimedJob;

/** Every quarter of an hour: files what is approved or added, and lies nowhere yet. */
final class FilingJob extends TimedJob {
	public function __construct(
		ITimeFactory $time,
		private readonly Filing $filing,
		private readonly AddendaFiling $addenda,
	) {
		parent::__construct($time);
		$this->setInterval(15 * 60);
		$this->setAllowParallelRuns(false);
	}

	/** @param mixed $argument */
	#[\Override]
	protected function run($argument): void {
		$this->filing->fileAll();
		$this->addenda->fileAll();
	}
}
