<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Sync;

use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\Hosting;
use OCA\Verband\Calendar\Notice\Notice;
use OCA\Verband\Calendar\Notice\NoticeQueue;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Counter;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/**
 * What a phone writes into a Gliederung's calendar, under the rules of EventService. Every change is made against
 * the version that the phone was shown: of two at once, one is refused.
 */
final class PhoneWrites {
	use TTransactional;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly EventService $events,
		private readonly Hosting $hosting,
		private readonly WrittenTexts $texts,
		private readonly FileNames $names,
		private readonly PersonalMapper $personal,
		private readonly ChangeLog $log,
		private readonly NoticeQueue $notices,
		private readonly Counter $counter,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param ?Event $like the event that this one is a copy of: it is for the same people
	 * @throws Problem
	 */
	public function create(Viewer $viewer, View $view, string $name, string $data, ?Event $like = null): void {
		$written = $this->texts->read($data);
		$this->events->create($viewer, (int)$view->gliederungId, $written->fields(null), function (Event $event, int $number) use ($viewer, $view, $name, $written): void {
			$this->names->give($event->getId(), $view, $name, $written->uid);
			$this->keep($viewer, $event->getId(), $written->personal, null, $number);
			$this->tell($viewer, $event, EventStatus::Draft);
		}, $like);
	}

	/** @throws Problem 412 when somebody was faster */
	public function update(Viewer $viewer, View $view, ViewObject $object, string $data): void {
		$written = $this->texts->read($data);
		$event = $object->event;
		if ($written->uid === $object->uid && $written->changesNothing($event, $this->clock->zone())) {
			$this->updatePersonal($viewer, $object, $written->personal->afterReminder($object->reminder !== null, $object->personal));
			return;
		}
		$personal = $written->personal->afterReminder($object->reminder !== null, $object->personal);
		$was = EventStatus::from($event->getStatus());
		$also = function (Event $event, int $number) use ($viewer, $view, $object, $written, $personal, $was): void {
			if ($written->uid !== $object->uid) {
				$this->names->give($event->getId(), $view, $object->name, $written->uid);
			}
			$this->keep($viewer, $event->getId(), $personal, $object->personal, $number);
			$this->tell($viewer, $event, $was);
		};
		$this->events->update($viewer, $event->getId(), $event->etag(), $written->fields($event), static fn (): array => [], $also);
	}

	/** @throws Problem 403 for a co-host, 412 when somebody was faster */
	public function delete(Viewer $viewer, ViewObject $object): void {
		$this->events->delete($viewer, $object->event->getId(), $object->event->etag(), static fn (): array => []);
	}

	/** @throws Problem */
	public function rename(View $view, ViewObject $object, string $name): void {
		$this->atomic(function () use ($view, $object, $name): void {
			$number = $this->counter->raise();
			$before = $this->log->state($object->event);
			$this->names->give($object->event->getId(), $view, $name, $object->uid);
			$this->log->record($number, $object->event->getId(), $before, $this->log->state($object->event));
		}, $this->db);
	}

	/**
	 * To another board's calendar: it stays the same event, held by that Gliederung in place of this one.
	 * @throws Problem
	 */
	public function move(Viewer $viewer, View $from, View $to, ViewObject $object, string $name): void {
		$event = $object->event;
		$this->hosting->replace(
			$viewer, $event->getId(), (int)$from->gliederungId, (int)$to->gliederungId, $event->etag(), static fn (): array => [],
			fn (Event $moved) => $this->names->give($moved->getId(), $to, $name, $object->uid),
		);
	}

	private function updatePersonal(Viewer $viewer, ViewObject $object, PersonalParts $parts): void {
		if ($viewer->personId === null || $parts->equals($object->personal)) {
			return;
		}
		$this->atomic(function () use ($viewer, $object, $parts): void {
			$number = $this->counter->raise();
			$state = $this->log->state($object->event);
			$this->keep($viewer, $object->event->getId(), $parts, $object->personal, $number);
			$this->log->record($number, $object->event->getId(), $state, $state, $viewer->personId);
		}, $this->db);
	}

	/** Whoever saves on a phone publishes, perhaps without meaning to: the board hears of it and can take it back. */
	private function tell(Viewer $viewer, Event $event, EventStatus $was): void {
		if ($was === EventStatus::Draft && $event->getStatus() === EventStatus::Published->value) {
			$this->notices->atOnce($event, Notice::FROM_PHONE, $viewer->personId);
		}
	}

	private function keep(Viewer $viewer, int $eventId, PersonalParts $parts, ?PersonalParts $known, int $number): void {
		if ($viewer->personId !== null && !$parts->equals($known)) {
			$this->personal->put($viewer->personId, $eventId, $parts->at($number));
		}
	}
}
