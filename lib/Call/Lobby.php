<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Platform\CallRooms;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\RoomTrouble;
use Psr\Log\LoggerInterface;

/** Nobody waits in an empty room, and nobody talks on after the end: the lobby opens shortly before and closes after. */
final class Lobby {
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

	/** @return bool false where Talk did not do it; the next run tries again */
	public function apply(Call $call): bool {
		$token = $call->getRoomToken();
		if ($token === null || !$this->rooms->isAvailable()) {
			return false;
		}
		$plan = $this->plan($call);
		try {
			$this->rooms->setLobby($token, $plan['closed'], $plan['opensAt']);
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

	/** @return array{closed: bool, opensAt: ?int} */
	private function plan(Call $call): array {
		if ($call->lobbyMode() !== LobbyMode::Auto) {
			return ['closed' => $call->lobbyMode() === LobbyMode::Closed, 'opensAt' => null];
		}
		$now = $this->clock->now()->getTimestamp();
		$next = $this->dates->coming($call->getEventId(), $now, 1)[0] ?? null;
		if ($next === null) {
			return ['closed' => true, 'opensAt' => null];
		}
		$opens = $next->start - $call->getLobbyMinutes() * 60;
		// Talk opens it by itself at that moment, whether our job has come by or not
		return $now >= $opens ? ['closed' => false, 'opensAt' => null] : ['closed' => true, 'opensAt' => $opens];
	}
}
