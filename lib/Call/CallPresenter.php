<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Call;

use OCA\Verband\Meeting\AgendaItem;
use OCA\Verband\Meeting\AgendaItemMapper;
use OCA\Verband\Platform\CallRooms;
use OCA\Verband\Platform\Clock;

/** Calls as the API shows them to the person of this request. */
final class CallPresenter {
	private const PAST = 13;

	public function __construct(
		private readonly CallAccess $access,
		private readonly CallService $service,
		private readonly CallDates $dates,
		private readonly CallTopics $topics,
		private readonly CallPresence $presence,
		private readonly CallNews $news,
		private readonly SupportMapper $support,
		private readonly AgendaItemMapper $items,
		private readonly Lobby $lobby,
		private readonly Invited $invited,
		private readonly CallRooms $rooms,
		private readonly Clock $clock,
	) {
	}

	/** @return array<string, mixed> `Call` of openapi.json */
	public function summary(DatedCall $dated): array {
		$call = $dated->call;
		$takesPart = $this->access->takesPart($dated);
		$next = $this->dates->coming($call->getEventId(), $this->clock->now()->getTimestamp(), 1)[0] ?? null;
		return [
			'id' => $dated->id(),
			'gliederungId' => $call->getGliederungId(),
			'eventId' => $call->getEventId(),
			'title' => $dated->event->getTitle(),
			'audience' => $call->audience()->value,
			'bezirkId' => $call->getBezirkId(),
			'rhythmWeeks' => $call->getRhythmWeeks(),
			'url' => $takesPart ? $this->service->url($call) : null,
			'link' => $takesPart ? $call->getLink() : null,
			'dialIn' => $takesPart ? $call->getDialIn() : '',
			'room' => $this->room($call),
			'lobbyMinutes' => $call->getLobbyMinutes(),
			'lobby' => $call->lobbyMode()->value,
			'lobbyClosed' => $call->getRoomToken() !== null && $this->lobby->closed($call),
			'lobbyReading' => $call->getRoomToken() !== null && $this->lobby->isForReading($call),
			'topicsUntilHours' => $call->getTopicsUntil(),
			'topicOrder' => $call->topicOrder()->value,
			'comparedAt' => $call->getComparedAt() === null ? null : $this->clock->iso($call->getComparedAt()),
			'expected' => count($this->invited->gliederungen($call)),
			'next' => $next === null ? null : $this->next($call, $next),
			'can' => [
				'edit' => $this->access->writes($dated), 'takePart' => $takesPart, 'compare' => $this->access->compares($dated),
			],
			'etag' => $dated->etag(),
		];
	}

	/** @return array<string, mixed> `CallDetail` of openapi.json */
	public function detail(DatedCall $dated): array {
		$takesPart = $this->access->takesPart($dated);
		return $this->summary($dated) + [
			'agenda' => $takesPart ? $this->agenda($dated->call) : null,
			'news' => $takesPart ? $this->news->of($dated) : null,
			'past' => $takesPart ? $this->past($dated) : [],
		];
	}

	/** @return array<string, mixed> `CallPresence` of openapi.json: names no people, and no Gliederungen to who only takes part */
	public function presence(DatedCall $dated, CallDate $date): array {
		$known = $this->presence->of($dated->call, $date);
		return [
			'meetingId' => $date->meetingId,
			'start' => $this->clock->iso($date->start),
			'known' => $known !== [],
			'represented' => count(array_filter($known)),
			'expected' => $known === [] ? count($this->invited->gliederungen($dated->call)) : count($known),
			'gliederungen' => !$this->access->writes($dated) ? null : array_map(
				static fn (int $id, bool $is): array => ['gliederungId' => $id, 'represented' => $is], array_keys($known), $known,
			),
		];
	}

	/** @return list<array<string, mixed>> the last ones, the newest first */
	private function past(DatedCall $dated): array {
		$now = $this->clock->now()->getTimestamp();
		$past = array_filter($this->dates->prepared($dated->id(), 2 * self::PAST), static fn (CallDate $one): bool => $one->end <= $now && !$one->cancelled);
		return array_values(array_map(fn (CallDate $one): array => $this->presence($dated, $one), array_slice($past, 0, self::PAST)));
	}

	/** @return array{state: string, talk: bool} ready, making or none */
	private function room(Call $call): array {
		$talk = $this->rooms->isAvailable();
		return [
			'state' => $call->getRoomToken() !== null ? 'ready' : ($talk ? 'making' : 'none'),
			'talk' => $talk,
		];
	}

	/** @return array<string, mixed> */
	private function next(Call $call, CallDate $date): array {
		$topics = $this->topics->date($call);
		return [
			'meetingId' => $date->meetingId,
			'start' => $this->clock->iso($date->start),
			'end' => $this->clock->iso($date->end),
			'topicsUntil' => $topics === null ? null : $this->clock->iso($this->topics->deadline($call, $topics)),
			// after the deadline topics are for the one after
			'topicsFor' => $topics === null ? null : $this->clock->iso($topics->start),
		];
	}

	/** @return list<array<string, mixed>> */
	private function agenda(Call $call): array {
		$next = $this->dates->coming($call->getEventId(), $this->clock->now()->getTimestamp(), 1)[0] ?? null;
		$items = $next?->meetingId === null ? [] : $this->items->ofMeeting($next->meetingId);
		$shown = array_values(array_filter($items, static fn (AgendaItem $one): bool => !$one->isInternal()));
		$support = $this->support->of(array_map(static fn (AgendaItem $one): int => $one->getId(), $shown));
		$own = $this->access->viewer()->personId;
		return array_map(static fn (AgendaItem $one): array => [
			'id' => $one->getId(),
			'title' => $one->getTitle(),
			'note' => $one->getNote(),
			'minutes' => $one->getMinutes(),
			'standing' => $one->standing()->value,
			'state' => $one->state()->value,
			'isTopic' => CallTopics::isTopic($one),
			'isMine' => $own !== null && $one->getProposedBy() === $own,
			'carried' => $one->getCarriedFrom() !== null,
			'support' => count($support[$one->getId()]),
			'supported' => $own !== null && in_array($own, $support[$one->getId()], true),
		], $shown);
	}
}
