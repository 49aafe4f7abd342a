<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use DateTimeImmutable;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;

/**
 * What can be done to an event. Whoever calls says who acts; what that person may do is asked here, before anything
 * is written.
 */
final class EventService {
	public const NOT_RECURRING = 'none';
	public const COMPUTED = 'computed';
	public const NOT_COMPUTABLE = 'not-computable';
	public const UNDO_DAYS = 30;

	public function __construct(
		private readonly EventMapper $events,
		private readonly HostMapper $hosts,
		private readonly EventWriter $writer,
		private readonly Revisions $revisions,
		private readonly Visibility $visibility,
		private readonly EventHolds $holds,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @throws Problem not-found: there is none, or the person may not know of it. Deleted ones are found by those
	 *                 who may undo it, others also by the boards that are asked to host it.
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
	 * @param ?Event $like the event that this one is a copy of: it is for the same people
	 * @throws Problem
	 */
	public function create(Viewer $viewer, int $gliederungId, array $fields, ?\Closure $also = null, ?Event $like = null): Event {
		if (!$viewer->isMember()) {
			throw Problem::notFound();
		}
		if (!$viewer->writesFor($gliederungId)) {
			throw Problem::forbidden();
		}
		$change = EventChange::read(new Input($fields));
		return $this->revisions->first(function (int $revision) use ($viewer, $gliederungId, $change, $like): Event {
			$event = $this->writer->fresh($gliederungId, $viewer->personId, $like);
			$this->writer->apply($viewer, $event, $change, $revision, isNew: true);
			return $event;
		}, $also);
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
		return $this->revisions->next($viewer, $event, $ifMatch, $present, function (int $revision) use ($viewer, $event, $change): void {
			$this->writer->apply($viewer, $event, $change, $revision, isNew: false);
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
		return $this->revisions->next($viewer, $event, $ifMatch, $present, function (int $revision) use ($event): void {
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
		return $this->revisions->next($viewer, $event, '*', static fn (): array => [], static function (int $revision) use ($event): void {
			$event->setDeletedAt(null);
			$event->setRevision($revision);
		});
	}

	/**
	 * Back to a draft, whatever version it is: what should not have been published is to be seen by nobody else.
	 * @throws Problem
	 */
	public function withdraw(Viewer $viewer, int $id): Event {
		$event = $this->writable($viewer, $id);
		return $event->getDeletedAt() === null && $event->getStatus() === EventStatus::Draft->value
			? $event
			: $this->update($viewer, $id, '*', ['status' => EventStatus::Draft->value], static fn (): array => []);
	}

	/** Until when a deletion can be undone, UTC. */
	public function undoUntil(Event $event): DateTimeImmutable {
		return (new DateTimeImmutable('@' . (int)$event->getDeletedAt()))->modify('+' . self::UNDO_DAYS . ' days');
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
		) || ($viewer->isMember() && array_filter($this->hosts->asked($event->getId()), $viewer->writesFor(...)) !== []);
	}
}
