<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

/** Positions on an agenda: 1, 2, 3 without a gap. */
final class AgendaOrder {
	public function __construct(
		private readonly AgendaItemMapper $items,
	) {
	}

	/**
	 * Puts items on an agenda, before the dates and miscellany that end a sitting; new ones are stored, the others'
	 * positions alone. Call it inside a transaction.
	 * @param list<AgendaItem> $new
	 */
	public function add(int $meetingId, array $new): void {
		$agenda = $this->items->ofMeeting($meetingId);
		$place = count($agenda);
		while ($place > 0 && in_array($agenda[$place - 1]->standing(), [Standing::Dates, Standing::Misc], true)) {
			$place--;
		}
		array_splice($agenda, $place, 0, $new);
		foreach ($new as $item) {
			$item->setMeetingId($meetingId);
			$item->setState(ItemState::Scheduled->value);
		}
		$this->number($agenda);
		foreach ($new as $item) {
			if ($item->getId() === null) {
				$this->items->insert($item);
			}
		}
	}

	/** @param list<AgendaItem> $agenda in the order that is wanted */
	public function number(array $agenda): void {
		foreach ($agenda as $index => $item) {
			$item->setPosition($index + 1);
			if ($item->getId() !== null && $item->getUpdatedFields() !== []) {
				$this->items->update($item);
			}
		}
	}
}
