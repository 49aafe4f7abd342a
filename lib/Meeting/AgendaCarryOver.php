<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

/**
 * What a sitting did not reach goes on to the body's next meeting or, if none is planned, back to its store of topics.
 */
final class AgendaCarryOver {
	public function __construct(
		private readonly AgendaItemMapper $items,
		private readonly AgendaOrder $order,
		private readonly MeetingMapper $meetings,
		private readonly MeetingQuery $query,
	) {
	}

	/**
	 * Call it in the transaction that closes the meeting; called twice it does nothing more. Standing items come by
	 * themselves.
	 * @return list<AgendaItem> the new ones
	 */
	public function from(DatedMeeting $closing): array {
		$left = array_values(array_filter(
			$this->items->ofMeeting($closing->id()),
			static fn (AgendaItem $item): bool => $item->state() === ItemState::Scheduled && $item->standing() === Standing::None,
		));
		if ($left === []) {
			return [];
		}
		$carried = array_map(self::copy(...), $left);
		$next = $this->query->next($closing);
		if ($next === null) {
			array_map($this->items->insert(...), $carried);
		} else {
			$this->order->add($next->id(), $carried);
			$this->meetings->raiseLive($next->id());
		}
		foreach ($left as $item) {
			$item->setState(ItemState::Postponed->value);
			$item->setRevision($item->getRevision() + 1);
			$this->items->update($item);
		}
		return $carried;
	}

	private static function copy(AgendaItem $item): AgendaItem {
		$copy = new AgendaItem();
		$copy->setGliederungId($item->getGliederungId());
		$copy->setTitle($item->getTitle());
		$copy->setNote($item->getNote());
		$copy->setMinutes($item->getMinutes());
		$copy->setResponsibleId($item->getResponsibleId());
		$copy->setInternal($item->isInternal());
		$copy->setProposedBy($item->getProposedBy());
		$copy->setCarriedFrom($item->getId());
		$copy->setDocuments($item->documentIds() === [] ? null : json_encode($item->documentIds(), JSON_THROW_ON_ERROR));
		$copy->setState(ItemState::Proposed->value);
		$copy->setRevision(1);
		return $copy;
	}
}
