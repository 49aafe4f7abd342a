<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\BackgroundJob;

abstract class QueuedJob extends Job {
	final public function start(IJobList $jobList): void {
		$jobList->remove($this, $this->argument);
		parent::start($jobList);
	}
}
