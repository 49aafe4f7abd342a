<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Meeting\AgendaItem;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\AgendaOrder;
use OCA\Verband\Meeting\ItemAccess;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\Standing;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/** What those whom a call is for want to talk about: on the next one's agenda at once, the most supported first. */
final class CallTopics {
	use TTransactional;

	/** Nobody brings up more than this for one call */
	private const MAX_OWN = 5;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly Access $association,
		private readonly CallAccess $access,
		private readonly CallDates $dates,
		private readonly ItemAccess $itemAccess,
		private readonly AgendaItemMapper $items,
		private readonly AgendaOrder $order,
		private readonly MeetingMapper $meetings,
		private readonly SupportMapper $support,
		private readonly Persons $persons,
		private readonly Clock $clock,
	) {
	}

	/** The date whose agenda takes topics: the next one whose deadline has not passed. */
	public function date(Call $call): ?CallDate {
		$now = $this->clock->now()->getTimestamp();
		foreach ($this->dates->coming($call->getEventId(), $now, 2) as $date) {
			if ($date->meetingId !== null && !$date->closed && $now < $this->deadline($call, $date)) {
				return $date;
			}
		}
		return null;
	}

	/** Until when a date takes topics, seconds since 1970. */
	public function deadline(Call $call, CallDate $date): int {
		return $date->start - $call->getTopicsUntil() * 3600;
	}

	/** @throws Problem closed where no date takes any more */
	public function propose(int $callId, Input $input): AgendaItem {
		$dated = $this->access->findTakenPart($callId);
		$title = $input->string('title', 255, required: true);
		$note = $input->has('note') ? $input->string('note', 5000, multiline: true) : '';
		$date = $this->date($dated->call) ?? throw Problem::refused(ErrorCode::Closed);
		$personId = $this->personId();
		$own = array_filter($this->topics((int)$date->meetingId), static fn (AgendaItem $one): bool => $one->getProposedBy() === $personId);
		if (count($own) >= self::MAX_OWN) {
			throw Problem::invalid(ErrorCode::TooLong, 'topics');
		}
		$item = new AgendaItem();
		$item->setGliederungId($dated->call->getGliederungId());
		$item->setTitle($title);
		$item->setNote($note);
		$item->setInternal(false);
		$item->setProposedBy($personId);
		$item->setRevision(1);
		$this->atomic(function () use ($dated, $date, $item): void {
			$this->meetings->raiseLive((int)$date->meetingId);
			$this->order->add((int)$date->meetingId, [$item]);
			$this->sort($dated->call, (int)$date->meetingId);
		}, $this->db);
		return $item;
	}

	/**
	 * @return DatedCall the call that the topic is of
	 * @throws Problem not-found, forbidden where it is no topic of a call that the person takes part in
	 */
	public function support(int $itemId, Input $input): DatedCall {
		$item = $this->itemAccess->find($itemId);
		$callId = $item->getMeetingId() === null || !self::isTopic($item) ? null : $this->dates->callOf($item->getMeetingId());
		$dated = $this->access->findTakenPart($callId ?? throw Problem::forbidden());
		$supports = $input->bool('support');
		$supports ? $this->support->add($itemId, $this->personId()) : $this->support->remove($itemId, $this->personId());
		$this->atomic(function () use ($dated, $item): void {
			$this->meetings->raiseLive((int)$item->getMeetingId());
			$this->sort($dated->call, (int)$item->getMeetingId());
		}, $this->db);
		return $dated;
	}

	/** Did somebody bring it up for the call, or was it left over from an earlier one? */
	public static function isTopic(AgendaItem $item): bool {
		return $item->standing() === Standing::None && $item->getProposedBy() !== null;
	}

	/** Topics change places among themselves; everything else stays where the board put it. */
	private function sort(Call $call, int $meetingId): void {
		if ($call->topicOrder() !== TopicOrder::Support) {
			return;
		}
		$agenda = $this->items->ofMeeting($meetingId);
		$topics = array_values(array_filter($agenda, self::isTopic(...)));
		$support = $this->support->of(array_map(static fn (AgendaItem $one): int => $one->getId(), $topics));
		usort($topics, static fn (AgendaItem $a, AgendaItem $b): int
			=> [count($support[$b->getId()]), $a->getId()] <=> [count($support[$a->getId()]), $b->getId()]);
		$this->order->number(array_map(static function (AgendaItem $item) use (&$topics): AgendaItem {
			return self::isTopic($item) ? array_shift($topics) ?? $item : $item;
		}, $agenda));
	}

	/** @return list<AgendaItem> */
	private function topics(int $meetingId): array {
		return array_values(array_filter($this->items->ofMeeting($meetingId), self::isTopic(...)));
	}

	private function personId(): int {
		$viewer = $this->association->viewer();
		if ($viewer->personId !== null) {
			return $viewer->personId;
		}
		$id = (int)$this->persons->ensureForUid((string)$viewer->uid)->getId();
		$this->association->forget();
		return $id;
	}
}
