<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\TimedJob;

/** At every run of cron: tells of moved and cancelled events, and reminds. */
final class NoticeJob extends TimedJob {
	private const SECONDS = 25.0;

	public function __construct(
		ITimeFactory $time,
		private readonly NoticeSender $sender,
		private readonly Reminders $reminders,
	) {
		parent::__construct($time);
		$this->setInterval(60);
		$this->setAllowParallelRuns(false);
	}

	/** @param mixed $argument */
	#[\Override]
	protected function run($argument): void {
		$this->reminders->send();
		$this->sender->run(self::SECONDS);
	}
}
