<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Platform\CallRooms;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\RoomTrouble;
use Psr\Log\LoggerInterface;

/**
 * Nobody waits in an empty room, and nobody talks on after the end: the lobby opens shortly before and closes after. It hides
 * the chat too, so once the room is told what came of the call it is open to read and write, and only calls wait.
 */
final class Lobby {
	/** Dates among which the last one that took place is: two are prepared ahead, and some may have been cancelled */
	private const LOOK_BACK = 20;

	public function __construct(
		private readonly CallMapper $calls,
		private readonly CallDates $dates,
		private readonly CallRooms $rooms,
		private readonly Clock $clock,
		private readonly LoggerInterface $logger,
	) {
	}

	/** Is it to be closed now? */
	public function closed(Call $call): bool {
		return $this->plan($call)['closed'];
	}

	/** Do calls wait, though it is open? */
	public function isForReading(Call $call): bool {
		$plan = $this->plan($call);
		return !$plan['closed'] && !$plan['callable'];
	}

	/** @return bool false where Talk did not do it; the next run tries again */
	public function apply(Call $call): bool {
		$token = $call->getRoomToken();
		if ($token === null || !$this->rooms->isAvailable()) {
			return false;
		}
		$plan = $this->plan($call);
		try {
			if ($plan['callable']) {
				$this->rooms->setCallable($token, true);
			}
			$this->rooms->setLobby($token, $plan['closed'], $plan['opensAt']);
			if (!$plan['callable']) {
				$this->rooms->setCallable($token, false);
			}
			return true;
		} catch (RoomTrouble $trouble) {
			$this->logger->warning('The lobby of a call could not be set', ['call' => $call->getId(), 'exception' => $trouble]);
			return false;
		}
	}

	/** What was set by hand holds until the call is over. */
	public function endOfCall(Call $call): void {
		if ($call->lobbyMode() !== LobbyMode::Auto) {
			$this->calls->putLobbyMode($call->getId(), LobbyMode::Auto);
			$call->setLobbyMode(LobbyMode::Auto->value);
		}
	}

	/** @return array{closed: bool, opensAt: ?int, callable: bool} */
	private function plan(Call $call): array {
		if ($call->lobbyMode() !== LobbyMode::Auto) {
			return ['closed' => $call->lobbyMode() === LobbyMode::Closed, 'opensAt' => null, 'callable' => true];
		}
		$now = $this->clock->now()->getTimestamp();
		$next = $this->dates->coming($call->getEventId(), $now, 1)[0] ?? null;
		$opens = $next === null ? null : $next->start - $call->getLobbyMinutes() * 60;
		if ($opens !== null && $now >= $opens) {
			return ['closed' => false, 'opensAt' => null, 'callable' => true];
		}
		if ($this->isTold($call, $now)) {
			return ['closed' => false, 'opensAt' => null, 'callable' => false];
		}
		// Talk opens it by itself at that moment, whether our job has come by or not
		return ['closed' => true, 'opensAt' => $opens, 'callable' => true];
	}

	/** Does the message about the last call stand in the room? */
	private function isTold(Call $call, int $now): bool {
		foreach ($this->dates->prepared($call->getId(), self::LOOK_BACK) as $date) {
			if (!$date->cancelled && $date->end <= $now) {
				return $date->toldAt !== null;
			}
		}
		return false;
	}
}
