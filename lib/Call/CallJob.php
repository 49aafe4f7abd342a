<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Platform\Clock;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\BackgroundJob\TimedJob;

/** Every five minutes: what a call needs before, while and after it takes place. */
final class CallJob extends TimedJob {
	/** As often as rooms are compared with the offices, in seconds: every night, and some more */
	private const COMPARED_EVERY = 6 * 3600;

	public function __construct(
		ITimeFactory $time,
		private readonly CallMapper $calls,
		private readonly CallAccess $access,
		private readonly CallMeetings $meetings,
		private readonly RoomKeeper $keeper,
		private readonly Lobby $lobby,
		private readonly Aftermath $aftermath,
		private readonly PastRooms $pastRooms,
		private readonly Clock $clock,
	) {
		parent::__construct($time);
		$this->setInterval(5 * 60);
		$this->setAllowParallelRuns(false);
	}

	/** @param mixed $argument none */
	#[\Override]
	protected function run($argument): void {
		$now = $this->clock->now()->getTimestamp();
		foreach ($this->calls->all() as $call) {
			if ($this->access->dated($call) === null) {
				continue;
			}
			$this->meetings->prepare($call);
			$this->aftermath->of($call);
			if ((int)$call->getComparedAt() < $now - self::COMPARED_EVERY) {
				$this->keeper->keep($call->getId());
			}
			$this->lobby->apply($this->calls->find($call->getId()) ?? $call);
		}
		$this->pastRooms->keep();
	}
}
