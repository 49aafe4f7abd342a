<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use DateTimeImmutable;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Clock;

/** A row as the API's `Event`, for one person. */
final class EventPresenter {
	public function __construct(
		private readonly HostMapper $hosts,
		private readonly OccurrenceIndex $dates,
		private readonly EventHolds $holds,
		private readonly Clock $clock,
	) {
	}

	/** @return array<string, mixed> */
	public function present(Event $event, Viewer $viewer): array {
		$text = EventText::parse($event->getIcalendar());
		$zone = $text->zone($this->clock->zone());
		$first = $this->dates->first($text, $this->clock->zone());
		return [
			'id' => $event->getId(),
			'gliederungId' => $event->getGliederungId(),
			'hosts' => $this->hostsFor($event, $viewer),
			'title' => $event->getTitle(),
			'start' => $first['start'],
			'end' => $first['end'],
			'allDay' => $text->allDay(),
			'timeZone' => $zone->getName(),
			'location' => (string)$event->getLocation(),
			'stop' => $text->text('stop'),
			'url' => $text->text('url') === '' ? null : $text->text('url'),
			'conference' => $text->text('conference') === '' ? null : $text->text('conference'),
			'description' => $text->text('description'),
			'kind' => $event->getKind(),
			'topics' => $event->topicList(),
			'status' => $event->getStatus(),
			'audience' => $event->getAudience(),
			'protectedGroup' => $event->getProtectedGroup(),
			'rrule' => $text->rrule(),
			'recurrence' => $event->getRecurrence(),
			'exceptions' => $text->exceptions(),
			'uid' => $event->getUid(),
			'updatedAt' => $this->instant($event->getUpdatedAt()),
			'deletedAt' => $event->getDeletedAt() === null ? null : $this->instant($event->getDeletedAt()),
			'can' => $this->can($event, $viewer),
			'etag' => $event->etag(),
			'icalendar' => TimeZoneText::into($event->getIcalendar()),
		];
	}

	/**
	 * Who has not yet answered is the hosts' own affair.
	 * @return list<array{gliederungId: int, accepted: bool}>
	 */
	private function hostsFor(Event $event, Viewer $viewer): array {
		$isHost = array_filter($event->hosts(), $viewer->writesFor(...)) !== [];
		return array_values(array_filter(
			$this->hosts->of($event->getId()),
			static fn (array $host): bool => $isHost || $host['accepted'] || $viewer->writesFor($host['gliederungId']),
		));
	}

	/** @return array{edit: bool, delete: bool} */
	private function can(Event $event, Viewer $viewer): array {
		$deleted = $event->getDeletedAt() !== null;
		return [
			'edit' => !$deleted && array_filter($event->hosts(), $viewer->writesFor(...)) !== [],
			'delete' => !$deleted && $viewer->writesFor($event->getGliederungId()) && !$this->holds->isHeld($event->getId()),
		];
	}

	private function instant(int $time): string {
		return (new DateTimeImmutable('@' . $time))->format(DATE_ATOM);
	}
}
