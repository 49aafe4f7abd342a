<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar;

use DateTimeZone;
use OCA\Verband\Gliederung\ProtectedGroups;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;
use OCP\Security\ISecureRandom;

/**
 * From a checked change to a row: patches the iCalendar text, keeps the columns true to it, and writes the dates.
 */
final class EventWriter {
	public function __construct(
		private readonly OccurrenceIndex $dates,
		private readonly ProtectedGroups $groups,
		private readonly ISecureRandom $random,
		private readonly Clock $clock,
	) {
	}

	/** @param ?Event $like for the same people as that one */
	public function fresh(int $gliederungId, ?int $personId, ?Event $like = null): Event {
		$event = new Event();
		$event->setGliederungId($gliederungId);
		$event->setHostIds(IdList::write([$gliederungId]));
		$event->setCreatedBy($personId);
		$event->setUid($this->random->generate(24, ISecureRandom::CHAR_ALPHANUMERIC) . '@verband');
		$event->setStatus(EventStatus::Published->value);
		$event->setAudience($like === null ? Audience::Members->value : $like->getAudience());
		$event->setProtectedGroup($like?->getProtectedGroup());
		$event->setKind($like === null ? EventKind::Other->value : $like->getKind());
		return $event;
	}

	/** @throws Problem */
	public function apply(Viewer $viewer, Event $event, EventChange $change, int $revision, bool $isNew): void {
		$text = $this->text($event, $change, $isNew);
		$was = EventStatus::from($event->getStatus());
		$this->classify($viewer, $event, $change);
		$zone = $this->clock->zone();
		$this->times($text, $change, $zone, $isNew);
		foreach ($change->texts as $field => $value) {
			$text->set($field, $value);
		}
		if ($text->text('title') === '') {
			throw Problem::invalid(ErrorCode::Required, 'title');
		}
		$topics = $change->topics ?? $event->topicList();
		$text->setKind(EventKind::from($event->getKind()), $topics);
		SeriesStatus::write($text, EventStatus::from($event->getStatus()), $was);
		$text->touch($this->clock->now());
		$this->rule($text, $change);
		$this->row($event, $text, $topics, $revision);
	}

	/** Writes the dates; call it when the row has its id, in the same transaction. */
	public function index(Event $event): void {
		$this->dates->write($event);
	}

	private function text(Event $event, EventChange $change, bool $isNew): EventText {
		if ($change->icalendar === null) {
			return $isNew ? EventText::create($event->getUid()) : EventText::parse($event->getIcalendar());
		}
		$text = IncomingText::read($change->icalendar, $this->clock->zone())->text;
		$text->setUid($event->getUid());
		return $text;
	}

	private function classify(Viewer $viewer, Event $event, EventChange $change): void {
		$status = $change->status;
		if ($status !== null && !EventStatus::from($event->getStatus())->mayBecome($status)) {
			throw Problem::invalid(ErrorCode::Invalid, 'status');
		}
		$event->setStatus(($status ?? EventStatus::from($event->getStatus()))->value);
		$event->setKind(($change->kind ?? EventKind::from($event->getKind()))->value);
		$audience = $change->audience ?? Audience::from($event->getAudience());
		$group = $change->protectedGroup === [] ? $event->getProtectedGroup() : $change->protectedGroup[0];
		if ($audience === Audience::Protected && ($group === null || $group === '')) {
			throw Problem::invalid(ErrorCode::Required, 'protectedGroup');
		}
		if ($audience === Audience::Protected && $group !== $event->getProtectedGroup()
			&& !in_array($group, $this->groups->of($viewer), true)) {
			throw Problem::invalid(ErrorCode::UnknownGroup, 'protectedGroup');
		}
		$event->setAudience($audience->value);
		$event->setProtectedGroup($audience === Audience::Protected ? $group : null);
	}

	private function times(EventText $text, EventChange $change, DateTimeZone $association, bool $isNew): void {
		$times = $change->times;
		if ($isNew && $change->icalendar === null && ($times['start'] ?? '') === '') {
			throw Problem::invalid(ErrorCode::Required, 'start');
		}
		if ($times === null) {
			return;
		}
		$isBlank = $isNew && $change->icalendar === null;
		$current = $isBlank ? null : $this->dates->first($text, $association);
		$allDay = $times['allDay'] ?? ($current !== null && $text->allDay());
		$sameSort = $current !== null && $allDay === $text->allDay();
		if ($times['start'] === null && !$sameSort) {
			throw Problem::invalid(ErrorCode::Required, 'start');
		}
		$zone = $times['timeZone'] !== null
			? new DateTimeZone($times['timeZone'])
			: ($current === null ? $association : $text->zone($association));
		$start = $times['start'] ?? $current['start'] ?? '';
		$end = $times['end'] ?? ($sameSort ? $current['end'] : null);
		if ($times['end'] === null && $times['start'] !== null && $sameSort) {
			$end = null;
		}
		$new = EventTimes::of($start, $end, $allDay, $zone);
		if ($times['end'] === null && $times['start'] !== null && $sameSort) {
			$new = $new->lasting($current['length']);
		}
		(new SeriesShift())->move($text, $new, $association);
	}

	private function rule(EventText $text, EventChange $change): void {
		if ($change->rrule !== []) {
			$rule = $change->rrule[0] === '' ? null : $change->rrule[0];
			if ($rule !== $text->rrule()) {
				$text->setRrule($rule);
			}
		}
		$text->alignUntil($this->clock->zone());
		if ($change->rrule !== [] || $change->icalendar !== null) {
			$this->dates->assertComputable($text, $change->icalendar !== null ? 'icalendar' : 'rrule');
		}
	}

	/** @param list<string> $topics */
	private function row(Event $event, EventText $text, array $topics, int $revision): void {
		$title = $text->text('title');
		if (mb_strlen($title) > 255 || mb_strlen($text->text('location')) > 255) {
			throw Problem::invalid(ErrorCode::TooLong, 'icalendar');
		}
		$event->setTitle($title);
		$event->setLocation($text->text('location'));
		$event->setTopics($topics === [] ? '' : ',' . implode(',', $topics) . ',');
		$event->setSearchText(mb_strtolower(implode("\n", [
			$title, $text->text('location'), $text->text('stop'), implode(' ', $topics), $text->text('description'),
		]), 'UTF-8'));
		$text->calendar->remove('VTIMEZONE');
		$event->setIcalendar(TimeZoneText::into($text->serialize()));
		$event->setRecurrence($text->isRecurring() ? EventService::COMPUTED : EventService::NOT_RECURRING);
		$event->setUpdatedAt($this->clock->now()->getTimestamp());
		$event->setRevision($revision);
	}
}
