<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use DateTimeImmutable;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Etag;

/** A row as the API's `Event`, for one person. */
final class EventPresenter {
	public function __construct(
		private readonly HostMapper $hosts,
		private readonly PartnerMapper $partners,
		private readonly PersonMapper $persons,
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
		$hosts = $this->hosts->of($event->getId());
		return [
			'id' => $event->getId(),
			'gliederungId' => $event->getGliederungId(),
			'hosts' => $this->hostsFor($hosts, $event, $viewer),
			'partners' => $this->partnersOf($event),
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
			'can' => $this->can($hosts, $event, $viewer),
			'etag' => $this->etag($event, $viewer),
			'icalendar' => TimeZoneText::into($event->getIcalendar()),
		];
	}

	/** Names the revision, for If-Match, and who asks: what the answer holds of hosts and rights is not the same for all. */
	public function etag(Event $event, Viewer $viewer): string {
		return Etag::within($event->getRevision(), $viewer->fingerprint());
	}

	/**
	 * Who has not yet answered is the hosts' own affair.
	 * @param list<array{gliederungId: int, accepted: bool}> $hosts
	 * @return list<array{gliederungId: int, accepted: bool}>
	 */
	private function hostsFor(array $hosts, Event $event, Viewer $viewer): array {
		$isHost = array_filter($event->hosts(), $viewer->writesFor(...)) !== [];
		return array_values(array_filter(
			$hosts,
			static fn (array $host): bool => $isHost || $host['accepted'] || $viewer->writesFor($host['gliederungId']),
		));
	}

	/** @return list<array<string, mixed>> */
	private function partnersOf(Event $event): array {
		$partners = $this->partners->of($event->getId());
		$persons = $this->persons->findMany(array_values(array_filter(array_column($partners, 'checkedBy'))));
		return array_map(
			static fn (array $one): array => ['checkedBy' => ($persons[$one['checkedBy']] ?? null)?->toRef()] + $one,
			$partners,
		);
	}

	/**
	 * @param list<array{gliederungId: int, accepted: bool}> $hosts
	 * @return array<string, bool|list<int>>
	 */
	private function can(array $hosts, Event $event, Viewer $viewer): array {
		$isThere = $event->getDeletedAt() === null;
		$isLeader = $viewer->writesFor($event->getGliederungId());
		$mine = array_values(array_filter($hosts, static fn (array $host): bool => $isThere && $viewer->writesFor($host['gliederungId'])));
		$accepted = static fn (bool $yes): array => array_column(array_filter($mine, static fn (array $host): bool => $host['accepted'] === $yes), 'gliederungId');
		$joined = array_values(array_diff($accepted(true), [$event->getGliederungId()]));
		return [
			'edit' => $isThere && array_filter($event->hosts(), $viewer->writesFor(...)) !== [],
			'delete' => $isThere && $isLeader && !$this->holds->isHeld($event->getId()),
			'removeHosts' => $isThere && $isLeader,
			'answerFor' => $accepted(false),
			'leaveAs' => $joined,
			'handTo' => $isLeader ? $joined : [],
		];
	}

	private function instant(int $time): string {
		return (new DateTimeImmutable('@' . $time))->format(DATE_ATOM);
	}
}
