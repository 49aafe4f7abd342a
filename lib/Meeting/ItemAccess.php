<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;

/**
 * Who may what about one item. On an agenda it is seen with its meeting; in the store of topics by the body's board and
 * by whoever proposed it.
 */
final class ItemAccess {
	public function __construct(
		private readonly MeetingAccess $access,
		private readonly AgendaItemMapper $items,
	) {
	}

	/** @throws Problem not-found: there is none, or the person may not know of it */
	public function find(int $id): AgendaItem {
		$item = $this->items->find($id);
		return $item instanceof AgendaItem && $this->sees($item) ? $item : throw Problem::notFound();
	}

	/** @throws Problem not-found, forbidden */
	public function findWritable(int $id): AgendaItem {
		$item = $this->find($id);
		return $this->writes($item) ? $item : throw Problem::forbidden();
	}

	/** @throws Problem invalid: no topic of this body that the person may see */
	public function topic(int $id, int $gliederungId): AgendaItem {
		$item = $this->items->find($id);
		return $item instanceof AgendaItem && $item->getMeetingId() === null && $item->getGliederungId() === $gliederungId
			&& $item->state() === ItemState::Proposed && $this->sees($item)
			? $item : throw Problem::invalid(ErrorCode::Invalid, 'topicId');
	}

	public function writes(AgendaItem $item): bool {
		return $this->access->viewer()->writesFor($item->getGliederungId()) || $this->isOwnTopic($item);
	}

	public function readsInternal(AgendaItem $item): bool {
		return $item->getMeetingId() === null
			? in_array($item->getGliederungId(), $this->access->viewer()->boardIds, true)
			: $this->access->readsInternal($this->access->find($item->getMeetingId()));
	}

	private function sees(AgendaItem $item): bool {
		if ($item->getMeetingId() === null) {
			$seesStore = $this->access->viewer()->writesFor($item->getGliederungId());
			return $this->isOwnTopic($item) || ($seesStore && (!$item->isInternal() || $this->readsInternal($item)));
		}
		try {
			$meeting = $this->access->find($item->getMeetingId());
		} catch (Problem) {
			return false;
		}
		return !$item->isInternal() || $this->access->readsInternal($meeting);
	}

	private function isOwnTopic(AgendaItem $item): bool {
		$viewer = $this->access->viewer();
		return $item->getMeetingId() === null && $item->getProposedBy() !== null && $item->getProposedBy() === $viewer->personId
			&& $viewer->belongsTo($item->getGliederungId());
	}
}
