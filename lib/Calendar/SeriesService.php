<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use OCA\Verband\Calendar\Notice\NoticeQueue;
use OCA\Verband\Calendar\Sync\ChangeLog;
use OCA\Verband\Calendar\Sync\PersonalMapper;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Counter;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;

/**
 * "This and all following": one series becomes two events in one transaction, or two become one again. The browser
 * writes both texts; here is seen to it that no date is there twice, and that what hangs on dates goes with them.
 */
final class SeriesService {
	private const ID = '/^\d{8}(T\d{6}Z)?$/D';

	public function __construct(
		private readonly EventService $service,
		private readonly EventMapper $events,
		private readonly HostMapper $hosts,
		private readonly PartnerMapper $partners,
		private readonly EventWriter $writer,
		private readonly OccurrenceMoves $moves,
		private readonly PersonalMapper $personal,
		private readonly Counter $counter,
		private readonly ChangeLog $log,
		private readonly NoticeQueue $notices,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param Input $input recurrenceId of the first date that leaves, icalendar of what stays, following: an EventInput
	 * @param \Closure(Event): array<string, mixed> $present as with EventService::update()
	 * @return array{Event, Event} what stays, and what follows
	 * @throws Problem
	 */
	public function split(Viewer $viewer, int $id, ?string $ifMatch, Input $input, \Closure $present): array {
		$this->service->assertMayEdit($viewer, $id);
		$first = $this->recurrenceId($input);
		$stays = $input->string('icalendar', IncomingText::MAX_BYTES, required: true, multiline: true);
		$fields = new Input($input->object('following'));
		$fields->string('icalendar', IncomingText::MAX_BYTES, required: true, multiline: true);
		$change = EventChange::read($fields);
		$following = null;
		$event = $this->service->update($viewer, $id, $ifMatch, ['icalendar' => $stays], $present,
			follow: function (EventDates $before, EventDates $after) use ($viewer, $id, $first, $change, &$following): void {
				$this->assertPart($before, $after, $first);
				$following = $this->sibling($this->events->find($id) ?? throw Problem::notFound(), $viewer, $change);
				$gone = $this->moves->carry($before->from($first), $this->moves->dates($following));
				$this->moves->assertFree($before, [...$gone, ...array_diff($before->ids, $before->from($first)->ids, $after->ids)]);
			});
		assert($following instanceof Event);
		return [$event, $following];
	}

	/**
	 * Takes a split back: the dates of what followed are the series' own again, and what followed is deleted.
	 *
	 * @param Input $input recurrenceId of the date it was split at, icalendar of the whole, following: id and etag
	 * @param \Closure(Event): array<string, mixed> $present
	 * @throws Problem
	 */
	public function join(Viewer $viewer, int $id, ?string $ifMatch, Input $input, \Closure $present): Event {
		$this->service->assertMayEdit($viewer, $id);
		$first = $this->recurrenceId($input);
		$whole = $input->string('icalendar', IncomingText::MAX_BYTES, required: true, multiline: true);
		$other = new Input($input->object('following'), 'following.');
		$following = $this->service->find($viewer, $other->int('id'));
		// the first host alone deletes, but whoever split it may take that back as long as nothing has come after it
		$mayDelete = $viewer->writesFor($following->getGliederungId()) || $this->isFreshlySplitBy($viewer, $id, $following);
		if (!$mayDelete) {
			throw Problem::forbidden();
		}
		if ($following->getId() === $id || $following->getDeletedAt() !== null) {
			throw $input->problem(ErrorCode::Invalid, 'following.id');
		}
		if (!Etag::names($other->string('etag', 64, required: true), $following->getRevision())) {
			throw Problem::conflict($present($following));
		}
		return $this->service->update($viewer, $id, $ifMatch, ['icalendar' => $whole], $present,
			follow: function (EventDates $before, EventDates $after) use ($first, $following): void {
				if (!in_array($first, $after->ids, true)) {
					throw Problem::invalid(ErrorCode::Invalid, 'recurrenceId');
				}
				$dates = $this->moves->dates($following);
				$this->bury($following);
				$this->moves->assertFree($dates, $this->moves->carry($dates, $after->from($first)));
				$this->moves->assertFree($before, array_values(array_diff($before->ids, $after->ids)));
			});
	}

	/** Both halves have the numbers that a split gives them, one after the other: neither has been changed since. */
	private function isFreshlySplitBy(Viewer $viewer, int $id, Event $following): bool {
		$event = $this->events->find($id);
		return $event !== null && $viewer->personId !== null && $following->getCreatedBy() === $viewer->personId
			&& $following->getRevision() === $event->getRevision() + 1 && $following->hosts() === $event->hosts();
	}

	private function recurrenceId(Input $input): string {
		$id = $input->string('recurrenceId', 16, required: true);
		return preg_match(self::ID, $id) === 1 ? $id : throw $input->problem(ErrorCode::Invalid, 'recurrenceId');
	}

	/** What stays lies before the first date that leaves, and there is such a date. */
	private function assertPart(EventDates $before, EventDates $after, string $first): void {
		if (!in_array($first, $before->ids, true)) {
			throw Problem::invalid(ErrorCode::Invalid, 'recurrenceId');
		}
		if ($after->ids === [] || $after->from($first)->ids !== []) {
			throw Problem::invalid(ErrorCode::Invalid, 'icalendar');
		}
	}

	/** An event of the same hosts, for the same people, with the alarms that people have set for the first. */
	private function sibling(Event $event, Viewer $viewer, EventChange $change): Event {
		$number = $this->counter->raise();
		$sibling = $this->writer->fresh($event->getGliederungId(), $viewer->personId);
		$sibling->setHostIds((string)$event->getHostIds());
		$sibling->setStatus($event->getStatus());
		$sibling->setKind($event->getKind());
		$sibling->setTopics((string)$event->getTopics());
		$sibling->setAudience($event->getAudience());
		$sibling->setProtectedGroup($event->getProtectedGroup());
		$this->writer->apply($viewer, $sibling, $change, $number, isNew: true);
		$sibling = $this->events->insert($sibling);
		$this->hosts->write($sibling->getId(), $this->hosts->of($event->getId()));
		$this->partners->copy($event->getId(), $sibling->getId());
		$this->personal->copy($event->getId(), $sibling->getId(), $number);
		$this->writer->index($sibling);
		$this->notices->continueIn($event->getId(), $sibling);
		$this->log->record($number, $sibling->getId(), null, $this->log->state($sibling));
		return $sibling;
	}

	private function bury(Event $event): void {
		[$read, $before] = [$event->getRevision(), $this->log->state($event)];
		$event->setDeletedAt($this->clock->now()->getTimestamp());
		$event->setRevision($this->counter->raise());
		if (!$this->events->replace($event, $read)) {
			throw Problem::conflict([]);
		}
		$event->resetUpdatedFields();
		$this->log->record($event->getRevision(), $event->getId(), $before, $this->log->state($event));
	}
}
