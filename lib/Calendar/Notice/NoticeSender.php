<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventMapper;
use OCA\Verband\Platform\Clock;
use OCP\EventDispatcher\IEventDispatcher;

/** Tells what is due, in portions: whoever comes next goes on where the last one stopped. */
final class NoticeSender {
	private const PORTION = 100;
	private const TAKEN_FOR = 600;

	public function __construct(
		private readonly NoticeMapper $notices,
		private readonly EventMapper $events,
		private readonly SnapshotReader $snapshots,
		private readonly Recipients $recipients,
		private readonly Messages $messages,
		private readonly IEventDispatcher $dispatcher,
		private readonly Clock $clock,
	) {
	}

	public function run(float $seconds): void {
		$until = microtime(true) + $seconds;
		$now = $this->clock->now()->getTimestamp();
		foreach ($this->notices->due($now, self::PORTION) as $notice) {
			if (microtime(true) < $until && $this->notices->take($notice, $now, $now + self::TAKEN_FOR)) {
				$event = $this->events->find($notice->eventId);
				$isTold = $event === null || $this->messages->together(fn (): bool => $this->tell($notice, $event, $until));
				if ($isTold) {
					$this->notices->done($notice);
				}
			}
		}
	}

	/** @return bool false if there are more to be told another time */
	private function tell(Notice $notice, Event $event, float $until): bool {
		if ($notice->kind === Notice::CHANGED) {
			return $this->tellChange($notice, $event, $until);
		}
		if ($notice->kind === Notice::FROM_PHONE) {
			// to who did it as well: theirs is the undo
			$this->tellBoards($event->hosts(), null, Messages::FROM_PHONE, $event, 'phone', new Parameters(personId: $notice->personId));
			return true;
		}
		[$subject, $host] = explode('-', $notice->kind) + ['', '0'];
		$told = in_array($subject, ['asked', 'removed'], true) ? [(int)$host] : array_values(array_diff($event->hosts(), [(int)$host]));
		$this->tellBoards($told, $notice->personId, Messages::HOST, $event, $subject, new Parameters(gliederungId: (int)$host));
		return true;
	}

	private function tellChange(Notice $notice, Event $event, float $until): bool {
		$before = Snapshot::fromJson($notice->data);
		$difference = Difference::between($before, $this->snapshots->of($event, $before->following), $this->clock->now()->getTimestamp());
		if ($notice->bookmark === '') {
			$this->messages->withdraw(Messages::CHANGE, $event->getId());
		}
		if ($difference === null) {
			return true;
		}
		if ($notice->bookmark === '') {
			$this->dispatcher->dispatchTyped(new ChangeTold($event, ($difference->date ?? $difference->was)->id ?? '', $notice->personId));
		}
		$count = 0;
		foreach ($this->recipients->ofChange($event, $notice->personId, $notice->bookmark) as $key => $uid) {
			$this->messages->put($uid, Messages::CHANGE, $event, $difference->subject->value, new Parameters($difference->date, $difference->was));
			if (++$count % self::PORTION === 0) {
				$isLate = microtime(true) >= $until;
				$goesOn = $this->notices->mark($notice, $key, $isLate ? 0 : $this->clock->now()->getTimestamp() + self::TAKEN_FOR);
				if ($isLate || !$goesOn) {
					return false;
				}
			}
		}
		return true;
	}

	/** @param list<int> $gliederungIds */
	private function tellBoards(array $gliederungIds, ?int $without, string $sort, Event $event, string $subject, Parameters $about): void {
		foreach ($this->recipients->boards($gliederungIds, $without) as $uid) {
			$this->messages->put($uid, $sort, $event, $subject, $about);
		}
	}
}
