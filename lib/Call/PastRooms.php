<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Gliederung\OwnGroups;
use OCA\Verband\Platform\CallRooms;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\RoomTrouble;
use Psr\Log\LoggerInterface;

/**
 * Rooms of calls that were ended: for the board that held it to read up, for nobody else. Looked after like those in use,
 * because Talk may be away on the day of the end, or on the day on which somebody leaves the board. Run in a job.
 */
final class PastRooms {
	/** In seconds */
	private const CHECKED_EVERY = 6 * 3600;

	public function __construct(
		private readonly PastRoomMapper $past,
		private readonly CallRooms $rooms,
		private readonly OwnGroups $groups,
		private readonly Clock $clock,
		private readonly LoggerInterface $logger,
	) {
	}

	public function keep(): void {
		if (!$this->rooms->isAvailable()) {
			return;
		}
		$now = $this->clock->now()->getTimestamp();
		foreach ($this->past->uncheckedSince($now - self::CHECKED_EVERY) as $token => $group) {
			$token = (string)$token;
			try {
				if (!$this->rooms->exists($token)) {
					// somebody deleted it in Talk
					$this->past->forget($token);
					continue;
				}
				if (!$this->groups->has($group)) {
					throw new RoomTrouble('The group ' . $group . ' is none of ours');
				}
				$this->rooms->close($token, $group);
				$this->past->checked($token, $now);
			} catch (RoomTrouble $trouble) {
				$this->logger->error('The room of a call that was ended could not be closed', ['exception' => $trouble]);
			}
		}
	}
}
