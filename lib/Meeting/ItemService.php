<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use Closure;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/** One item or topic: changed, moved to another meeting or back to the store, taken away. */
final class ItemService {
	use TTransactional;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly MeetingAccess $meetingAccess,
		private readonly ItemAccess $access,
		private readonly MeetingMapper $meetings,
		private readonly AgendaItemMapper $items,
		private readonly AgendaOrder $order,
		private readonly ItemRules $rules,
	) {
	}

	/**
	 * @param string $ifMatch the ETag that the change was made against, or "*"
	 * @param Closure(AgendaItem): array<string, mixed> $present shows the stored version, should there be a newer one
	 * @throws Problem
	 */
	public function update(int $id, string $ifMatch, Input $input, Closure $present): AgendaItem {
		$item = $this->matching($id, $ifMatch, $present);
		$before = $item->getMeetingId();
		$this->assertNot($before, [MeetingState::Closed], ErrorCode::Closed);
		$change = ItemChange::read($input, false);
		$this->rules->apply($change, $item, $this->access->readsInternal($item));
		$to = $change->meetingId === [] ? $before : $change->meetingId[0];
		if ($to !== $before) {
			$this->assertMoves($item, $to);
		}
		return $this->atomic(function () use ($item, $before, $to, $present): AgendaItem {
			$this->items->swap($item->getId(), $item->getRevision(), $present);
			$item->setRevision($item->getRevision() + 1);
			if ($to !== $before) {
				$this->move($item, $to);
			}
			$this->items->update($item);
			$this->raise($before, $item->getMeetingId());
			return $item;
		}, $this->db);
	}

	/**
	 * @param Closure(AgendaItem): array<string, mixed> $present
	 * @throws Problem
	 */
	public function delete(int $id, string $ifMatch, Closure $present): void {
		$item = $this->matching($id, $ifMatch, $present);
		$this->assertNot($item->getMeetingId(), [MeetingState::Running, MeetingState::Closed], ErrorCode::AlreadyStarted);
		$this->atomic(function () use ($item, $present): void {
			$this->items->swap($item->getId(), $item->getRevision(), $present);
			$this->items->delete($item);
			$this->raise($item->getMeetingId());
		}, $this->db);
	}

	/** To another meeting of the same body, or with null back to its store of topics. */
	private function assertMoves(AgendaItem $item, ?int $meetingId): void {
		$this->assertNot($item->getMeetingId(), [MeetingState::Running, MeetingState::Closed], ErrorCode::AlreadyStarted);
		if (!$this->meetingAccess->viewer()->writesFor($item->getGliederungId())) {
			throw Problem::forbidden();
		}
		if ($item->standing() !== Standing::None) {
			throw Problem::invalid(ErrorCode::Invalid, 'meetingId');
		}
		$target = $meetingId === null ? null : $this->meetings->find($meetingId);
		if ($meetingId !== null && ($target === null || $target->getGliederungId() !== $item->getGliederungId())) {
			throw Problem::invalid(ErrorCode::Invalid, 'meetingId');
		}
		$this->assertNot($meetingId, [MeetingState::Closed], ErrorCode::Closed);
	}

	private function move(AgendaItem $item, ?int $meetingId): void {
		if ($meetingId !== null) {
			$this->order->add($meetingId, [$item]);
			return;
		}
		$item->setMeetingId(null);
		$item->setPosition(0);
		$item->setState(ItemState::Proposed->value);
	}

	/** @param list<MeetingState> $states */
	private function assertNot(?int $meetingId, array $states, ErrorCode $error): void {
		$state = $meetingId === null ? null : $this->meetings->find($meetingId)?->state();
		if (in_array($state, $states, true)) {
			throw Problem::refused($error);
		}
	}

	private function raise(?int ...$meetingIds): void {
		foreach (array_unique(array_filter($meetingIds)) as $meetingId) {
			$this->meetings->raiseLive($meetingId);
		}
	}

	/** @param Closure(AgendaItem): array<string, mixed> $present */
	private function matching(int $id, string $ifMatch, Closure $present): AgendaItem {
		$item = $this->access->findWritable($id);
		return Etag::names($ifMatch, $item->getRevision()) ? $item : throw Problem::conflict($present($item));
	}
}
