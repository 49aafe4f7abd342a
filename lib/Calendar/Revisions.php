<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCA\Verband\Calendar\Notice\NoticeQueue;
use OCA\Verband\Calendar\Sync\ChangeLog;
use OCA\Verband\Calendar\Sync\EventState;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Counter;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/**
 * One change of an event in one transaction: its number, its comparison with the version it was made against, its
 * dates, and its row in the log. What the person may do has been asked before.
 */
final class Revisions {
	use TTransactional;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly EventMapper $events,
		private readonly HostMapper $hosts,
		private readonly EventWriter $writer,
		private readonly OccurrenceMoves $moves,
		private readonly Counter $counter,
		private readonly ChangeLog $log,
		private readonly NoticeQueue $notices,
	) {
	}

	/**
	 * @param \Closure(int): Event $make a new event out of the change's number
	 * @param ?\Closure(Event, int): void $also what else is to be written in the same transaction
	 */
	public function first(\Closure $make, ?\Closure $also = null): Event {
		return $this->atomic(function () use ($make, $also): Event {
			$number = $this->counter->raise();
			$event = $this->events->insert($make($number));
			$this->hosts->write($event->getId(), [['gliederungId' => $event->getGliederungId(), 'accepted' => true]]);
			$this->writer->index($event);
			$this->record($number, $event, null, $also);
			return $event;
		}, $this->db);
	}

	/**
	 * @param ?string $ifMatch the ETag the change was made against, or "*"; null is asked for
	 * @param \Closure(Event): array<string, mixed> $present shows the stored version, should there be a newer one
	 * @param \Closure(int): void $alter writes the new values and the change's number into the event
	 * @param ?\Closure(Event, int): void $also
	 * @param ?\Closure(EventDates, EventDates): void $follow what becomes of the dates, where it is more than this event's own
	 * @throws Problem precondition-required, conflict, held
	 */
	public function next(
		Viewer $viewer, Event $event, ?string $ifMatch, \Closure $present, \Closure $alter, ?\Closure $also = null, ?\Closure $follow = null,
	): Event {
		$read = $event->getRevision();
		if ($ifMatch === null) {
			throw Problem::preconditionRequired();
		}
		if (!Etag::names($ifMatch, $event->getRevision())) {
			throw Problem::conflict($present($event));
		}
		$follow ??= $this->moves->follow(...);
		return $this->atomic(function () use ($viewer, $event, $read, $present, $alter, $also, $follow): Event {
			$number = $this->counter->raise();
			$before = $this->log->state($event);
			$dates = $this->moves->dates($event);
			$known = $this->notices->watch($event);
			$alter($number);
			if (!$this->events->replace($event, $read)) {
				throw Problem::conflict($present($this->events->find($event->getId()) ?? throw Problem::notFound()));
			}
			$this->writer->index($event);
			$event->resetUpdatedFields();
			$follow($dates, $this->moves->dates($event));
			$this->notices->note($event, $known, $viewer->personId);
			$this->record($number, $event, $before, $also);
			return $event;
		}, $this->db);
	}

	/** @param ?\Closure(Event, int): void $also */
	private function record(int $number, Event $event, ?EventState $before, ?\Closure $also): void {
		if ($also !== null) {
			$also($event, $number);
		}
		$this->log->record($number, $event->getId(), $before, $this->log->state($event));
	}
}
