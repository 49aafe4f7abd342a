<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use Closure;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/**
 * The agenda of a meeting as a whole: new items, topics taken from the body's store, and the order.
 */
final class AgendaService {
	use TTransactional;

	private const MAX_ITEMS = 100;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly MeetingAccess $access,
		private readonly ItemAccess $itemAccess,
		private readonly MeetingMapper $meetings,
		private readonly AgendaItemMapper $items,
		private readonly AgendaOrder $order,
		private readonly ItemRules $rules,
	) {
	}

	/**
	 * A new item, or with `topicId` one of the body's store. It comes before the dates and miscellany that end a sitting.
	 * @throws Problem
	 */
	public function add(int $meetingId, Input $input): AgendaItem {
		$dated = $this->writable($meetingId);
		$body = $dated->meeting->getGliederungId();
		$topicId = $input->nullableInt('topicId');
		$item = $topicId === null ? self::fresh($body) : $this->itemAccess->topic($topicId, $body);
		$this->rules->apply(ItemChange::read($input, $topicId === null), $item, $this->access->readsInternal($dated));
		return $this->atomic(function () use ($meetingId, $item): AgendaItem {
			$this->meetings->raiseLive($meetingId);
			if (count($this->items->ofMeeting($meetingId)) >= self::MAX_ITEMS) {
				throw Problem::invalid(ErrorCode::TooLong, 'items');
			}
			// two who take the same topic: the second finds it gone
			if ($item->getId() !== null && !$this->items->raiseRevision($item->getId(), $item->getRevision())) {
				throw Problem::invalid(ErrorCode::Invalid, 'topicId');
			}
			$item->setRevision($item->getId() === null ? 1 : $item->getRevision() + 1);
			$this->order->add($meetingId, [$item]);
			return $item;
		}, $this->db);
	}

	/**
	 * Puts those items in this order that the asker sees; what is internal and not theirs to see keeps its place.
	 * @param string $ifMatch the agenda's tag
	 * @param Closure(DatedMeeting): array<string, mixed> $present shows the stored version, should there be a newer one
	 * @throws Problem
	 */
	public function order(int $meetingId, string $ifMatch, Input $input, Closure $present): DatedMeeting {
		$dated = $this->writable($meetingId);
		$wanted = $input->list('items', self::MAX_ITEMS);
		$internal = $this->access->readsInternal($dated);
		$this->atomic(function () use ($dated, $wanted, $ifMatch, $internal, $present): void {
			$this->meetings->raiseLive($dated->id());
			$agenda = $this->items->ofMeeting($dated->id());
			if ($ifMatch !== '*' && !in_array(AgendaPresenter::etag($agenda, $internal), array_map(trim(...), explode(',', $ifMatch)), true)) {
				throw Problem::conflict($present($dated));
			}
			$seen = [];
			foreach ($agenda as $item) {
				if ($internal || !$item->isInternal()) {
					$seen[$item->getId()] = $item;
				}
			}
			if (array_filter($wanted, is_int(...)) !== $wanted || count($wanted) !== count($seen) || array_diff_key($seen, array_flip($wanted)) !== []) {
				throw Problem::invalid(ErrorCode::Invalid, 'items');
			}
			$this->order->number(array_map(static function (AgendaItem $item) use ($seen, &$wanted): AgendaItem {
				return isset($seen[$item->getId()]) ? $seen[array_shift($wanted)] : $item;
			}, $agenda));
		}, $this->db);
		return $this->access->find($meetingId);
	}

	private static function fresh(int $gliederungId): AgendaItem {
		$item = new AgendaItem();
		$item->setGliederungId($gliederungId);
		$item->setInternal(false);
		return $item;
	}

	private function writable(int $meetingId): DatedMeeting {
		$dated = $this->access->findWritable($meetingId);
		return $dated->meeting->state() === MeetingState::Closed ? throw Problem::refused(ErrorCode::Closed) : $dated;
	}
}
