<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingAccess;
use OCA\Verband\Meeting\MeetingPeople;
use OCA\Verband\Meeting\MeetingState;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;

/**
 * Who may what while a body sits: the live screen is for its board, for whoever is expected and for the guests of this
 * one meeting; who else sees the meeting waits for its minutes.
 */
final class SittingAccess {
	public function __construct(
		private readonly MeetingAccess $access,
		private readonly AgendaItemMapper $items,
		private readonly MeetingPeople $people,
	) {
	}

	/** @throws Problem not-found; forbidden for who sees the meeting and does not sit in it */
	public function find(int $meetingId): DatedMeeting {
		$dated = $this->access->find($meetingId);
		return $this->leads($dated) || $this->access->readsInternal($dated) || $this->sitsIn($dated)
			? $dated : throw Problem::forbidden();
	}

	/** @throws Problem not-found, forbidden */
	public function findLed(int $meetingId): DatedMeeting {
		return $this->access->findWritable($meetingId);
	}

	/** The board chairs and keeps the minutes, whoever of it does so today. */
	public function leads(DatedMeeting $dated): bool {
		return $this->access->writes($dated);
	}

	public function readsInternal(DatedMeeting $dated): bool {
		return $this->access->readsInternal($dated);
	}

	/** Expected are more than the board where the meeting is a call's; asked last, since a board never gets here. */
	private function sitsIn(DatedMeeting $dated): bool {
		$personId = $this->personId();
		return $personId !== null && isset($this->people->of($dated)[$personId]);
	}

	/** Is the item on the agenda of this meeting, and the person's to know of? */
	public function seesItem(DatedMeeting $dated, int $itemId): bool {
		$item = $this->items->find($itemId);
		return $item !== null && $item->getMeetingId() === $dated->id() && (!$item->isInternal() || $this->readsInternal($dated));
	}

	public function personId(): ?int {
		return $this->access->viewer()->personId;
	}

	/** Changes whenever the person's rights do. */
	public function fingerprint(): string {
		return $this->access->viewer()->fingerprint();
	}

	/** @throws Problem not-running, closed */
	public static function assertRunning(?MeetingState $state): void {
		match ($state) {
			MeetingState::Running => null,
			MeetingState::Closed => throw Problem::refused(ErrorCode::Closed),
			default => throw Problem::refused(ErrorCode::NotRunning),
		};
	}
}
