<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\QueuedJob;

/** Makes a call's room, or brings it in line, soon after somebody asked: without a session, so that nobody is told who did it. */
final class RoomJob extends QueuedJob {
	public function __construct(
		ITimeFactory $time,
		private readonly CallMapper $calls,
		private readonly RoomKeeper $keeper,
		private readonly Lobby $lobby,
	) {
		parent::__construct($time);
	}

	/** @param mixed $argument array{callId: int} */
	#[\Override]
	protected function run($argument): void {
		$id = (int)($argument['callId'] ?? 0);
		$this->keeper->keep($id);
		$call = $this->calls->find($id);
		if ($call instanceof Call) {
			$this->lobby->apply($call);
		}
	}
}
