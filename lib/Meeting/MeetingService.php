<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use Closure;
use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventKind;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Calendar\OccurrenceMapper;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/**
 * Meetings on top of the calendar: what is a date's own goes through EventService, and both are written together.
 */
final class MeetingService {
	use TTransactional;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly Access $association,
		private readonly MeetingAccess $access,
		private readonly MeetingQuery $query,
		private readonly MeetingMapper $meetings,
		private readonly PeopleMapper $people,
		private readonly AgendaItemMapper $items,
		private readonly AgendaTemplates $templates,
		private readonly EventService $events,
		private readonly OccurrenceMapper $occurrences,
	) {
	}

	/**
	 * A meeting with a date of its own or, with `eventId` (and `recurrenceId`), on one that stands in the calendar.
	 * @param array<string, mixed> $fields the API's MeetingInput
	 * @throws Problem
	 */
	public function create(int $gliederungId, array $fields): DatedMeeting {
		$viewer = $this->association->assertWritesFor($gliederungId);
		$change = MeetingChange::read($fields);
		$this->assertFollows($change, null);
		$input = new Input($fields);
		$eventId = $input->nullableInt('eventId');
		$meeting = $this->fresh($gliederungId, $change);
		if ($eventId !== null) {
			$this->place($meeting, $eventId, (string)$input->nullableString('recurrenceId', 16), $change);
			$this->atomic(fn () => $this->insert($meeting), $this->db);
			return $this->stored($meeting);
		}
		$kind = $change->kind ?? MeetingKind::Presence;
		$meeting->setKind($kind->value);
		$event = ['kind' => $kind->eventKind()->value] + $change->eventFields();
		$this->events->create($viewer, $gliederungId, $event, function (Event $event) use ($meeting): void {
			$meeting->setEventId($event->getId());
			$meeting->setRecurrenceId('');
			$this->insert($meeting);
		});
		return $this->stored($meeting);
	}

	/**
	 * @param string $ifMatch the ETag that the change was made against, or "*"
	 * @param array<string, mixed> $fields absent ones stay as they are
	 * @param Closure(DatedMeeting): array<string, mixed> $present shows the stored version, should there be a newer one
	 * @throws Problem
	 */
	public function update(int $id, string $ifMatch, array $fields, Closure $present): DatedMeeting {
		$dated = $this->matching($id, $ifMatch, $present);
		if ($dated->meeting->state() !== MeetingState::Planned) {
			throw Problem::refused(ErrorCode::AlreadyStarted);
		}
		$change = MeetingChange::read($fields);
		$this->assertFollows($change, $dated->meeting->getAfterEventId());
		$write = function () use ($dated, $change, $present): void {
			$this->swap($dated, $present);
			$change->apply($dated->meeting);
			$dated->meeting->setRevision($dated->meeting->getRevision() + 1);
			$this->meetings->update($dated->meeting);
		};
		$event = $change->eventFields();
		if ($event === []) {
			$this->atomic($write, $this->db);
		} elseif ($dated->meeting->getRecurrenceId() !== '') {
			throw Problem::refused(ErrorCode::PartOfSeries);
		} else {
			$this->events->update($this->access->viewer(), $dated->meeting->getEventId(), '"' . $dated->eventRevision . '"', $event,
				fn (): array => $present($this->stored($dated->meeting)), $write);
		}
		return $this->stored($dated->meeting);
	}

	/**
	 * For a meeting entered by mistake; one that people were invited to is cancelled instead. Its date goes with it.
	 * @param Closure(DatedMeeting): array<string, mixed> $present
	 * @throws Problem
	 */
	public function delete(int $id, string $ifMatch, Closure $present): void {
		$dated = $this->matching($id, $ifMatch, $present);
		$meeting = $dated->meeting;
		if ($meeting->getInvitedAt() !== null || $meeting->state() !== MeetingState::Planned) {
			throw Problem::refused(ErrorCode::AlreadyInvited);
		}
		$this->atomic(function () use ($dated, $meeting, $present): void {
			$this->swap($dated, $present);
			$this->people->remove($dated->id(), null);
			$this->items->dissolve($dated->id());
			$this->meetings->delete($meeting);
			if ($meeting->getRecurrenceId() === '' && ($dated->hosts[0] ?? null) === $meeting->getGliederungId()) {
				$this->events->delete($this->access->viewer(), $meeting->getEventId(), '*', static fn (): array => []);
			}
		}, $this->db);
	}

	/** With its agenda, inside the transaction that makes its date. */
	private function insert(Meeting $meeting): void {
		$this->meetings->insert($meeting);
		$this->templates->fill($meeting, $this->stored($meeting)->start);
	}

	/** @throws Problem not-found */
	private function stored(Meeting $meeting): DatedMeeting {
		return $this->query->one($meeting->getId()) ?? throw Problem::notFound();
	}

	private function fresh(int $gliederungId, MeetingChange $change): Meeting {
		$meeting = new Meeting();
		$meeting->setGliederungId($gliederungId);
		$meeting->setState(MeetingState::Planned->value);
		$meeting->setRevision(1);
		$change->apply($meeting);
		return $meeting;
	}

	/**
	 * Puts a meeting on a date that the body holds.
	 * @throws Problem
	 */
	private function place(Meeting $meeting, int $eventId, string $recurrenceId, MeetingChange $change): void {
		$event = $this->visibleEvent($eventId, 'eventId');
		if (!in_array($meeting->getGliederungId(), $event->hosts(), true) || $change->event !== []) {
			throw Problem::invalid(ErrorCode::Invalid, 'eventId');
		}
		if ($event->getDeletedAt() !== null || !$this->occurrences->has($eventId, $recurrenceId)) {
			throw Problem::invalid(ErrorCode::Invalid, 'recurrenceId');
		}
		foreach ($this->meetings->ofEvent($eventId) as $other) {
			if ($other->getRecurrenceId() === $recurrenceId) {
				throw Problem::refused(ErrorCode::Duplicate, 'recurrenceId');
			}
		}
		$meeting->setEventId($eventId);
		$meeting->setRecurrenceId($recurrenceId);
		$meeting->setKind(($change->kind ?? MeetingKind::ofEvent(EventKind::from($event->getKind())))->value);
	}

	private function assertFollows(MeetingChange $change, ?int $stored): void {
		$after = $change->afterEventId[0] ?? null;
		if ($after !== null && $after !== $stored) {
			$this->visibleEvent($after, 'afterEventId');
		}
	}

	/** @throws Problem invalid: what one may not see, one cannot name either */
	private function visibleEvent(int $eventId, string $field): Event {
		try {
			return $this->events->find($this->access->viewer(), $eventId);
		} catch (Problem) {
			throw Problem::invalid(ErrorCode::Invalid, $field);
		}
	}

	/** @param Closure(DatedMeeting): array<string, mixed> $present */
	private function matching(int $id, string $ifMatch, Closure $present): DatedMeeting {
		$dated = $this->access->findWritable($id);
		return Etag::names($ifMatch, $dated->version()) ? $dated : throw Problem::conflict($present($dated));
	}

	/** @param Closure(DatedMeeting): array<string, mixed> $present */
	private function swap(DatedMeeting $dated, Closure $present): void {
		if (!$this->meetings->raiseRevision($dated->id(), $dated->meeting->getRevision())) {
			$current = $this->query->one($dated->id());
			throw $current === null ? Problem::notFound() : Problem::conflict($present($current));
		}
	}
}
