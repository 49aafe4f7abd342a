<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Meeting\Resolution\Resolution;
use OCA\Verband\Meeting\Resolution\ResolutionFilter;
use OCA\Verband\Meeting\Resolution\ResolutionQuery;
use OCA\Verband\Platform\CallRooms;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\RoomTrouble;
use OCP\IURLGenerator;
use Psr\Log\LoggerInterface;

/** Once a call is over: who was represented is kept, and the room is told once what came of it and where it stands. */
final class Aftermath {
	/** What is longer ago nobody waits for any more, in seconds */
	private const LATEST = 14 * 86400;

	public function __construct(
		private readonly CallDates $dates,
		private readonly CallPresence $presence,
		private readonly Lobby $lobby,
		private readonly ResolutionQuery $resolutions,
		private readonly CallRooms $rooms,
		private readonly IURLGenerator $urls,
		private readonly Clock $clock,
		private readonly LoggerInterface $logger,
	) {
	}

	public function of(Call $call): void {
		$now = $this->clock->now()->getTimestamp();
		foreach ($this->dates->prepared($call->getId(), 5) as $date) {
			$id = (int)$date->meetingId;
			if ($date->cancelled || $date->end > $now || $date->end < $now - self::LATEST) {
				continue;
			}
			if ($date->settledAt === null && $this->presence->settle($call, $date)) {
				$this->lobby->endOfCall($call);
			}
			if ($date->closed && $date->toldAt === null && $call->getRoomToken() !== null && $this->dates->markTold($id, $now)) {
				$this->tell($call, $date);
			}
		}
	}

	private function tell(Call $call, CallDate $date): void {
		// before the message: whoever is kept in the lobby gets no word of it from Talk
		$this->lobby->apply($call);
		try {
			$this->rooms->post((string)$call->getRoomToken(), $this->message($call, $date), 'verband-call-' . $date->meetingId);
		} catch (RoomTrouble $trouble) {
			$this->dates->unmarkTold((int)$date->meetingId);
			$this->logger->warning('The room of a call could not be told what came of it', ['call' => $call->getId(), 'exception' => $trouble]);
		}
	}

	/** In the language of the association's other texts. */
	private function message(Call $call, CallDate $date): string {
		$found = $this->resolutions->find(new ResolutionFilter(meetingId: $date->meetingId), Steward::of($call));
		$public = array_filter($found, static fn (Resolution $one): bool => !$one->isInternal());
		$lines = array_map(static fn (Resolution $one): string => '- ' . $one->getTitle(), array_values($public));
		return implode("\n", [
			'Call vom ' . $this->clock->local($date->start)->format('d.m.Y') . ': Tagesordnung und Protokoll',
			$this->urls->getAbsoluteURL('/index.php/apps/verband/meetings/' . $date->meetingId),
			...($lines === [] ? [] : ['', 'Beschlossen:', ...$lines]),
		]);
	}
}
