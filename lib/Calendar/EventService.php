<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use DateTimeImmutable;
use OCA\Verband\Calendar\Sync\ChangeLog;
use OCA\Verband\Calendar\Sync\EventState;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Counter;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/**
 * What can be done to an event, each act in one transaction with its dates and its number in the order of changes.
 * Whoever calls says who acts; what that person may do is asked here, before anything is written.
 */
final class EventService {
	use TTransactional;

	public const NOT_RECURRING = 'none';
	public const COMPUTED = 'computed';
	public const NOT_COMPUTABLE = 'not-computable';
	public const UNDO_DAYS = 30;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly EventMapper $events,
		private readonly HostMapper $hosts,
		private readonly EventWriter $writer,
		private readonly Visibility $visibility,
		private readonly Counter $counter,
		private readonly ChangeLog $log,
		private readonly EventHolds $holds,
		private readonly OccurrenceMoves $moves,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @throws Problem not-found: there is none, or the person may not know of it. Deleted ones are found by those
	 *                 who may undo it.
	 */
	public function find(Viewer $viewer, int $id): Event {
		$event = $this->events->find($id);
		if ($event === null || !$this->sees($viewer, $event)) {
			throw Problem::notFound();
		}
		return $event;
	}

	/**
	 * @param array<string, mixed> $fields the API's EventInput
	 * @param ?\Closure(Event, int): void $also what else is to be written in the same transaction, with the change's number
	 * @throws Problem
	 */
	public function create(Viewer $viewer, int $gliederungId, array $fields, ?\Closure $also = null): Event {
		if (!$viewer->isMember()) {
			throw Problem::notFound();
		}
		if (!$viewer->writesFor($gliederungId)) {
			throw Problem::forbidden();
		}
		$change = EventChange::read(new Input($fields));
		return $this->atomic(function () use ($viewer, $gliederungId, $change, $also): Event {
			$revision = $this->counter->raise();
			$event = $this->writer->fresh($gliederungId, $viewer->personId);
			$this->writer->apply($event, $change, $revision, isNew: true);
			$event = $this->events->insert($event);
			$this->hosts->add($event->getId(), $gliederungId, 0, true);
			$this->writer->index($event);
			$this->record($revision, $event, null, $also);
			return $event;
		}, $this->db);
	}

	/**
	 * @param ?string $ifMatch the ETag the change was made against, or "*"; null is asked for after the rights
	 * @param array<string, mixed> $fields absent ones stay as they are
	 * @param \Closure(Event): array<string, mixed> $present shows the stored version, should there be a newer one
	 * @param ?\Closure(Event, int): void $also as with create()
	 * @param ?\Closure(EventDates, EventDates): void $follow what becomes of the dates, where it is more than this event's own
	 * @throws Problem
	 */
	public function update(
		Viewer $viewer, int $id, ?string $ifMatch, array $fields, \Closure $present, ?\Closure $also = null, ?\Closure $follow = null,
	): Event {
		$event = $this->writable($viewer, $id);
		if ($event->getDeletedAt() !== null) {
			throw Problem::refused(ErrorCode::Deleted);
		}
		$change = EventChange::read(new Input($fields));
		return $this->change($event, $ifMatch, $present, function (int $revision) use ($event, $change): void {
			$this->writer->apply($event, $change, $revision, isNew: false);
		}, $also, $follow);
	}

	/**
	 * Leaves a tombstone that its hosts' boards can undo for 30 days.
	 * @param \Closure(Event): array<string, mixed> $present
	 * @throws Problem
	 */
	public function delete(Viewer $viewer, int $id, ?string $ifMatch, \Closure $present): Event {
		$event = $this->writable($viewer, $id);
		if (!$viewer->writesFor($event->getGliederungId())) {
			throw Problem::forbidden();
		}
		if ($event->getDeletedAt() !== null) {
			throw Problem::notFound();
		}
		if ($this->holds->isHeld($id)) {
			throw Problem::held();
		}
		return $this->change($event, $ifMatch, $present, function (int $revision) use ($event): void {
			$event->setDeletedAt($this->clock->now()->getTimestamp());
			$event->setRevision($revision);
		});
	}

	/** @throws Problem undo-expired, or conflict if it is not deleted */
	public function restore(Viewer $viewer, int $id): Event {
		$event = $this->writable($viewer, $id);
		if (!$viewer->writesFor($event->getGliederungId())) {
			throw Problem::forbidden();
		}
		if ($event->getDeletedAt() === null) {
			return $event;
		}
		if ($this->undoUntil($event) < $this->clock->now()) {
			throw Problem::refused(ErrorCode::UndoExpired);
		}
		return $this->change($event, '*', static fn (): array => [], static function (int $revision) use ($event): void {
			$event->setDeletedAt(null);
			$event->setRevision($revision);
		});
	}

	/** Until when a deletion can be undone, UTC. */
	public function undoUntil(Event $event): DateTimeImmutable {
		return (new DateTimeImmutable('@' . (int)$event->getDeletedAt()))->modify('+' . self::UNDO_DAYS . ' days');
	}

	/**
	 * One more host. The caller answers for who may ask whom.
	 */
	public function addHost(int $eventId, int $gliederungId, bool $accepted): void {
		$this->atomic(function () use ($eventId, $gliederungId, $accepted): void {
			$revision = $this->counter->raise();
			$event = $this->events->find($eventId) ?? throw Problem::notFound();
			$before = $this->log->state($event);
			$this->hosts->add($eventId, $gliederungId, count($this->hosts->of($eventId)), $accepted);
			$accepting = array_filter($this->hosts->of($eventId), static fn (array $host): bool => $host['accepted']);
			$event->setHostIds(IdList::write(array_column($accepting, 'gliederungId')));
			$event->setRevision($revision);
			$this->events->update($event);
			$this->record($revision, $event, $before);
		}, $this->db);
	}

	public function mayEdit(Viewer $viewer, Event $event): bool {
		return $this->visibility->writes($viewer, $event->hosts());
	}

	/** @throws Problem not-found, forbidden */
	public function assertMayEdit(Viewer $viewer, int $id): void {
		$this->writable($viewer, $id);
	}

	private function writable(Viewer $viewer, int $id): Event {
		$event = $this->find($viewer, $id);
		if (!$this->mayEdit($viewer, $event)) {
			throw Problem::forbidden();
		}
		return $event;
	}

	private function sees(Viewer $viewer, Event $event): bool {
		if ($event->getDeletedAt() !== null) {
			return $viewer->isMember() && $this->mayEdit($viewer, $event);
		}
		return $this->visibility->sees(
			$viewer,
			EventStatus::from($event->getStatus()),
			Audience::from($event->getAudience()),
			$event->getProtectedGroup(),
			$event->hosts(),
		);
	}

	/**
	 * @param \Closure(Event): array<string, mixed> $present
	 * @param \Closure(int): void $alter writes the new values and the revision into the event it was given
	 * @param ?\Closure(Event, int): void $also
	 * @param ?\Closure(EventDates, EventDates): void $follow
	 */
	private function change(
		Event $event, ?string $ifMatch, \Closure $present, \Closure $alter, ?\Closure $also = null, ?\Closure $follow = null,
	): Event {
		$read = $event->getRevision();
		if ($ifMatch === null) {
			throw Problem::preconditionRequired();
		}
		if ($ifMatch !== '*' && !in_array($event->etag(), array_map(trim(...), explode(',', $ifMatch)), true)) {
			throw Problem::conflict($present($event));
		}
		$follow ??= $this->moves->follow(...);
		return $this->atomic(function () use ($event, $read, $present, $alter, $also, $follow): Event {
			$number = $this->counter->raise();
			$before = $this->log->state($event);
			$dates = $this->moves->dates($event);
			$alter($number);
			if (!$this->events->replace($event, $read)) {
				throw Problem::conflict($present($this->events->find($event->getId()) ?? throw Problem::notFound()));
			}
			$this->writer->index($event);
			$event->resetUpdatedFields();
			$follow($dates, $this->moves->dates($event));
			$this->record($number, $event, $before, $also);
			return $event;
		}, $this->db);
	}

	/** @param ?\Closure(Event, int): void $also */
	private function record(int $number, Event $event, ?EventState $before, ?\Closure $also = null): void {
		if ($also !== null) {
			$also($event, $number);
		}
		$this->log->record($number, $event->getId(), $before, $this->log->state($event));
	}
}
