<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Outreach;

use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\IJobList;
use OCP\BackgroundJob\QueuedJob;

/** Soon after a message was sent, and again until everybody has it. */
final class BroadcastJob extends QueuedJob {
	private const SECONDS = 25.0;

	public function __construct(
		ITimeFactory $time,
		private readonly BroadcastSender $sender,
		private readonly IJobList $jobs,
	) {
		parent::__construct($time);
	}

	/** @param mixed $argument none */
	#[\Override]
	protected function run($argument): void {
		if (!$this->sender->run(self::SECONDS)) {
			$this->jobs->add(self::class);
		}
	}
}
