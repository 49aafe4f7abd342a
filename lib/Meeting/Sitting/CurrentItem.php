<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

use OCA\Verband\Meeting\AgendaItem;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\ItemState;
use OCA\Verband\Meeting\Meeting;
use OCA\Verband\Meeting\MeetingMapper;

/**
 * The one item that a sitting deals with, and the time that it takes. All of it inside the transaction that has locked
 * the meeting's row.
 */
final class CurrentItem {
	public function __construct(
		private readonly MeetingMapper $meetings,
		private readonly AgendaItemMapper $items,
		private readonly SpeechMapper $log,
	) {
	}

	/** @param int $now seconds since 1970 */
	public function first(Meeting $meeting, int $now): void {
		$limit = SpeechRules::of($meeting->getSpeechRules())?->limitSeconds;
		if ($limit !== null) {
			$this->log->append($meeting->getId(), 'limit:' . $meeting->getLive(), $now * 1000, SpeechKind::Limit, ['seconds' => $limit]);
		}
		$open = array_filter($this->items->ofMeeting($meeting->getId()), static fn (AgendaItem $item): bool => $item->state() === ItemState::Scheduled);
		$this->enter($meeting, (reset($open) ?: null)?->getId(), $now);
		$this->meetings->update($meeting);
	}

	/** To an item it is at already nothing happens: two who press "next" at once skip none. */
	public function change(Meeting $meeting, ?int $itemId, Put $put, int $now): void {
		if ($meeting->getCurrentItemId() === $itemId) {
			return;
		}
		$this->leave($meeting, $put, $now);
		$this->enter($meeting, $itemId, $now);
		$this->meetings->update($meeting);
	}

	/** The meeting's row is for the caller to write, if it goes on. */
	public function leave(Meeting $meeting, Put $put, int $now): void {
		$item = $meeting->getCurrentItemId() === null ? null : $this->items->find($meeting->getCurrentItemId());
		if ($item === null) {
			return;
		}
		$item->setUsedSeconds($item->getUsedSeconds() + max(0, $now - ($item->getCurrentSince() ?? $now)));
		$item->setCurrentSince(null);
		$item->setState($put->state()->value);
		$item->setRevision($item->getRevision() + 1);
		$this->items->update($item);
	}

	private function enter(Meeting $meeting, ?int $itemId, int $now): void {
		$item = $itemId === null ? null : $this->items->find($itemId);
		if ($item !== null) {
			$item->setCurrentSince($now);
			$item->setState(ItemState::Scheduled->value);
			$item->setRevision($item->getRevision() + 1);
			$this->items->update($item);
		}
		$meeting->setCurrentItemId($itemId);
		$this->log->append($meeting->getId(), 'item:' . $meeting->getLive(), $now * 1000, SpeechKind::Item, ['item' => $itemId]);
	}
}
