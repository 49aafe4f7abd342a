<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Approval;

use OCA\Verband\Meeting\AgendaItem;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Meeting\AgendaOrder;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingQuery;
use OCA\Verband\Meeting\Minutes\MinutesQueue;
use OCA\Verband\Meeting\Standing;
use OCA\Verband\Platform\Clock;

/**
 * Minutes that nobody approves online wait for the body's next sitting: its standing item "approval" names them, and
 * comes onto the agenda by itself should it not be there.
 */
final class NextSitting {
	public function __construct(
		private readonly MinutesQueue $queue,
		private readonly MeetingQuery $query,
		private readonly MeetingMapper $meetings,
		private readonly AgendaItemMapper $items,
		private readonly AgendaOrder $order,
		private readonly Clock $clock,
	) {
	}

	/** The sitting of a body that is going on, or the next one. */
	public function of(int $gliederungId): ?DatedMeeting {
		return $this->query->upcoming($gliederungId, $this->clock->now()->getTimestamp());
	}

	/** @return list<DatedMeeting> those of the body whose minutes wait for its next sitting, the oldest first */
	public function waiting(int $gliederungId): array {
		$waiting = array_filter(array_map($this->query->one(...), $this->queue->waitingFor($gliederungId)));
		usort($waiting, static fn (DatedMeeting $a, DatedMeeting $b): int => $a->start <=> $b->start);
		return $waiting;
	}

	/** @return list<DatedMeeting> what this meeting is to approve */
	public function toApprove(DatedMeeting $dated): array {
		$body = $dated->meeting->getGliederungId();
		$waiting = $this->waiting($body);
		return $waiting !== [] && $this->of($body)?->id() === $dated->id() ? $waiting : [];
	}

	/** Puts the item on the agenda, should it be needed and not be there. Call it inside a transaction. */
	public function prepare(int $gliederungId): void {
		$next = $this->queue->waitingFor($gliederungId) === [] ? null : $this->of($gliederungId);
		$agenda = $next === null ? [] : $this->items->ofMeeting($next->id());
		$there = array_filter($agenda, static fn (AgendaItem $item): bool => $item->standing() === Standing::Approval);
		if ($next === null || $there !== []) {
			return;
		}
		$item = new AgendaItem();
		$item->setGliederungId($gliederungId);
		$item->setTitle(Standing::Approval->title());
		$item->setMinutes(Standing::Approval->minutes());
		$item->setStanding(Standing::Approval->value);
		$item->setInternal(false);
		$item->setRevision(1);
		$this->order->add($next->id(), [$item]);
		// after the opening, before everything else
		$place = ($agenda[0] ?? null)?->standing() === Standing::Opening ? 1 : 0;
		array_splice($agenda, $place, 0, [$item]);
		$this->order->number($agenda);
		$this->meetings->raiseLive($next->id());
	}

	/** For meetings that were planned, moved or cancelled since. */
	public function prepareAll(): void {
		foreach ($this->queue->bodiesWaiting() as $gliederungId) {
			$this->prepare($gliederungId);
		}
	}
}
