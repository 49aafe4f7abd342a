<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Notice;

use OCA\Verband\Calendar\Event;
use OCA\Verband\Platform\Clock;

/**
 * Notes what will have to be told, inside the transaction of a change. Several changes in a row become one notice:
 * it waits until nothing more happens, longer for what is far away, and never for more than an hour.
 */
final class NoticeQueue {
	private const QUIET = 15 * 60;
	private const QUIET_IF_SOON = 3 * 60;
	private const SOON = 24 * 3600;
	private const AT_MOST = 3600;

	/** @var array<int, Event> by event, for this change */
	private array $continued = [];

	public function __construct(
		private readonly NoticeMapper $notices,
		private readonly SnapshotReader $snapshots,
		private readonly Clock $clock,
	) {
	}

	/** How the event stands, before it is changed. */
	public function watch(Event $event): Snapshot {
		return $this->snapshots->of($event);
	}

	/** Within the change: the dates that leave the first event go on in the second, and are not lost. */
	public function continueIn(int $eventId, Event $following): void {
		$this->continued[$eventId] = $following;
	}

	/**
	 * After the change, if there is something in it that people go by.
	 * @param ?int $personId who did it
	 */
	public function note(Event $event, Snapshot $before, ?int $personId): void {
		$now = $this->clock->now()->getTimestamp();
		$following = $this->continued[$event->getId()] ?? null;
		unset($this->continued[$event->getId()]);
		$after = $this->snapshots->of($event, $following?->getId());
		$hides = $before->isShown() && !$after->isShown();
		$difference = Difference::between($before, $after, $now);
		if ($difference === null && !$hides) {
			return;
		}
		$waiting = $this->notices->find($event->getId(), Notice::CHANGED);
		$notedAt = $waiting->notedAt ?? $now;
		$starts = array_map(static fn (NotedDate $date): int => $date->start, array_filter([$difference?->date, $difference?->was]));
		$quiet = $starts !== [] && min($starts) < $now + self::SOON ? self::QUIET_IF_SOON : self::QUIET;
		$this->notices->put(new Notice(
			$event->getId(),
			Notice::CHANGED,
			$notedAt,
			max($now + 1, min($now + $quiet, $notedAt + self::AT_MOST)),
			$personId,
			// what people know is how it was before the first of the changes
			($waiting === null ? $before : Snapshot::fromJson($waiting->data))->goingOnIn($following?->getId())->toJson(),
		));
	}

	/** @param string $kind one of Notice's, with the Gliederung's id where it wants one */
	public function atOnce(Event $event, string $kind, ?int $personId): void {
		$now = $this->clock->now()->getTimestamp();
		$this->notices->put(new Notice($event->getId(), $kind, $now, $now, $personId, ''));
	}
}
