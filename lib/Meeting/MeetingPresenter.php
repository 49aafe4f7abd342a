<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Calendar\EventService;
use OCA\Verband\Calendar\EventText;
use OCA\Verband\Meeting\Minutes\MinutesMapper;
use OCA\Verband\Meeting\Minutes\MinutesState;
use OCA\Verband\Meeting\Sitting\SharesMapper;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Problem;

/** Meetings as the API shows them to the person of this request. */
final class MeetingPresenter {
	public function __construct(
		private readonly MeetingAccess $access,
		private readonly AgendaPresenter $agenda,
		private readonly MeetingPeople $people,
		private readonly MinutesMapper $minutes,
		private readonly SharesMapper $shares,
		private readonly EventService $events,
		private readonly Clock $clock,
	) {
	}

	/** @return array<string, mixed> `Meeting` of openapi.json */
	public function summary(DatedMeeting $dated): array {
		$meeting = $dated->meeting;
		return [
			'id' => $dated->id(),
			'gliederungId' => $meeting->getGliederungId(),
			'hosts' => $dated->hosts,
			'eventId' => $meeting->getEventId(),
			'recurrenceId' => $meeting->getRecurrenceId() === '' ? null : $meeting->getRecurrenceId(),
			'kind' => $meeting->kind()->value,
			'state' => $meeting->state()->value,
			'title' => $dated->title,
			'start' => $dated->startDate ?? $this->clock->iso($dated->start),
			'end' => $dated->endDate ?? $this->clock->iso($dated->end),
			'allDay' => $dated->startDate !== null,
			'location' => $dated->location,
			'status' => $dated->status->value,
			'audience' => $dated->audience->value,
			'inviteDays' => $meeting->getInviteDays(),
			'invitedAt' => $this->nullableInstant($meeting->getInvitedAt()),
			'startedAt' => $this->nullableInstant($meeting->getStartedAt()),
			'closedAt' => $this->nullableInstant($meeting->getClosedAt()),
			'can' => ['edit' => $this->access->writes($dated)],
			'etag' => $dated->etag(),
		];
	}

	/** @return array<string, mixed> `MeetingDetail` of openapi.json */
	public function detail(DatedMeeting $dated): array {
		$meeting = $dated->meeting;
		$internal = $this->access->readsInternal($dated);
		$agenda = $this->agenda->agenda($dated);
		$text = EventText::parse((string)$dated->icalendar);
		$people = $this->people->of($dated);
		$own = $this->access->viewer()->personId;
		return array_merge($this->summary($dated), [
			'stop' => $text->text('stop'),
			'url' => self::nullable($text->text('url')),
			'conference' => self::nullable($text->text('conference')),
			'description' => $text->text('description'),
			'timeZone' => $text->zone($this->clock->zone())->getName(),
			// a guest has no business with the group's name
			'protectedGroup' => $this->access->writes($dated) ? $dated->protectedGroup : null,
			'afterEventId' => $meeting->getAfterEventId(),
			'after' => $this->after($meeting->getAfterEventId()),
			'quorumRule' => $meeting->getQuorumRule(),
			'speechRules' => $meeting->speechRules(),
			'currentItemId' => $meeting->getCurrentItemId(),
			'agenda' => $agenda['items'],
			'agendaEtag' => $agenda['etag'],
			'people' => $internal ? $this->people->present($people) : null,
			'minutes' => $this->minutesState($dated->id(), $internal),
			'shares' => $this->shares->of($dated->id())?->without($internal ? [] : $this->agenda->internalIds($dated->id()))?->present(),
			'answer' => ($people[$own ?? 0] ?? null)?->answer->value,
			'can' => ['edit' => $this->access->writes($dated), 'internal' => $internal, 'live' => $internal || $this->access->writes($dated) || $this->access->isGuest($dated)],
		]);
	}

	/**
	 * The tag of a whole answer: new when anything in it is, and good for a change of the meeting.
	 * @param array<string, mixed> $detail
	 */
	public function tag(DatedMeeting $dated, array $detail): string {
		return Etag::within($dated->version(), json_encode($detail, JSON_THROW_ON_ERROR));
	}

	/** @return ?array{eventId: int, title: string} null where the asker does not know of it */
	private function after(?int $eventId): ?array {
		try {
			return $eventId === null ? null : ['eventId' => $eventId, 'title' => $this->events->find($this->access->viewer(), $eventId)->getTitle()];
		} catch (Problem) {
			return null;
		}
	}

	/** Where the minutes stand, as far as the person may know. */
	private function minutesState(int $meetingId, bool $internal): ?string {
		$state = $this->minutes->of($meetingId)->state();
		return $internal || $state === MinutesState::Published ? $state->value : null;
	}

	private static function nullable(string $text): ?string {
		return $text === '' ? null : $text;
	}

	private function nullableInstant(?int $time): ?string {
		return $time === null ? null : $this->clock->iso($time);
	}
}
