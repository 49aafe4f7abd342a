<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Counter;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/** What is done to all events at once, one at a time in short transactions, so that nobody has to wait. */
final class Housekeeping {
	use TTransactional;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly EventMapper $events,
		private readonly OccurrenceIndex $dates,
		private readonly Counter $counter,
		private readonly Clock $clock,
	) {
	}

	/**
	 * Writes the dates anew from the events.
	 * @param ?string $recurrence only series of this sort; null for every event
	 * @return int how many events
	 */
	public function reindex(?string $recurrence = null): int {
		$count = 0;
		foreach ($this->events->each($recurrence) as $event) {
			$this->atomic(fn () => $this->dates->write($event), $this->db);
			$count++;
		}
		$this->atomic(fn () => $this->counter->raise(), $this->db);
		return $count;
	}

	/**
	 * Ends deletions that nobody undid.
	 * @return int how many deletions were ended
	 */
	public function purge(): int {
		$before = $this->clock->now()->modify('-' . EventService::UNDO_DAYS . ' days')->getTimestamp();
		$ids = $this->events->deletedBefore($before);
		if ($ids !== []) {
			$this->atomic(fn () => $this->events->purge($ids), $this->db);
		}
		return count($ids);
	}
}
