<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

/** What is left when a call is ended: its room is noted down to be closed, and nobody is in it by office any more. */
final class Leftovers {
	public function __construct(
		private readonly CallDates $dates,
		private readonly MemberMapper $members,
		private readonly PastRoomMapper $past,
		private readonly Invited $invited,
	) {
	}

	/** In the transaction that deletes the call. */
	public function settle(Call $call): void {
		$this->dates->forget($call->getId());
		$this->members->replace($call->getId(), []);
		if ($call->getRoomToken() !== null) {
			$this->past->add($call->getRoomToken(), $this->invited->moderators($call));
		}
	}
}
