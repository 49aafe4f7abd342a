<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Programme;

use DateTimeImmutable;
use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventKind;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\EventText;
use OCA\Verband\Calendar\IdList;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Gliederung;
use OCA\Verband\Gliederung\GliederungKind;
use OCA\Verband\Platform\Clock;
use OCP\IL10N;
use OCP\IURLGenerator;

/** What the templates of the public pages show: plain values, which they escape. */
final class ProgrammePage {
	private const NEXT_DATES = 12;
	private readonly DateWords $words;
	private readonly KindNames $kinds;

	public function __construct(
		private readonly ProgrammeQuery $query,
		private readonly PublicId $publicId,
		private readonly Access $access,
		private readonly Clock $clock,
		private readonly IURLGenerator $urls,
		IL10N $l,
	) {
		$this->words = new DateWords($l->getLanguageCode(), $clock->zone(), $clock->now());
		$this->kinds = new KindNames($l);
	}

	/**
	 * @param array<string, mixed> $parameters of the address
	 * @return array<string, mixed>
	 */
	public function programme(array $parameters): array {
		$filter = ProgrammeFilter::read($parameters, $this->clock->now(), $this->clock->zone());
		$dates = array_map($this->date(...), $this->query->find($filter, $this->access->tree()));
		$link = fn (?DateTimeImmutable $month, ?string $view = null): ?string => $month === null
			? null
			: $this->urls->linkToRoute('verband.public.index', $filter->query($view, $month));
		return [
			'filter' => $filter,
			'month' => $this->words->month($filter->month),
			'days' => $this->byDay($filter, $dates),
			'weekdays' => $this->words->weekdays(),
			'bezirke' => $this->bezirke(),
			'kinds' => $this->kinds->all(),
			'links' => [
				'previous' => $link($filter->step(-1)), 'next' => $link($filter->step(1)), 'self' => $this->urls->linkToRoute('verband.public.index'),
				'list' => $link($filter->month, ProgrammeFilter::LIST), 'month' => $link($filter->month, ProgrammeFilter::MONTH),
			],
		];
	}

	/** @return array<string, mixed> */
	public function event(Event $event): array {
		$text = EventText::parse($event->getIcalendar());
		$dates = array_map($this->date(...), $this->query->datesOf($event->getId(), $this->clock->now(), self::NEXT_DATES));
		$id = ['publicId' => $this->publicId->of($event->getId())];
		return [
			'title' => $event->getTitle(),
			'isCancelled' => $event->getStatus() === EventStatus::Cancelled->value,
			'dates' => $dates,
			'location' => (string)$event->getLocation(),
			'stop' => $text->text('stop'),
			'url' => preg_match('~^https?://[^\s\\\\]+$~iD', $text->text('url')) === 1 ? $text->text('url') : '',
			'description' => $text->text('description'),
			'kind' => $this->kind($event->getKind()),
			'topics' => $event->topicList(),
			'hosts' => $this->hosts($event->hosts()),
			'links' => ['ics' => $this->urls->linkToRoute('verband.public.ics', $id), 'programme' => $this->urls->linkToRoute('verband.public.index')],
		];
	}

	/**
	 * @param array<string, mixed> $row
	 * @return array<string, mixed>
	 */
	private function date(array $row): array {
		[$start, $end] = [(int)$row['start_ts'], (int)$row['end_ts']];
		[$first, $after] = [$row['start_date'] === null ? null : (string)$row['start_date'], $row['end_date'] === null ? null : (string)$row['end_date']];
		return [
			'title' => (string)($row['title'] ?? $row['event_title']),
			'location' => (string)($row['location'] ?? $row['event_location']),
			'span' => $this->words->span($start, $end, $first, $after),
			'times' => $this->words->times($start, $end, $first, $after),
			'begin' => $this->words->begin($start, $first),
			'day' => $first ?? (new DateTimeImmutable('@' . $start))->setTimezone($this->clock->zone())->format('Y-m-d'),
			'isCancelled' => (bool)$row['cancelled'] || $row['status'] === EventStatus::Cancelled->value,
			'kind' => $this->kind((string)$row['kind']),
			'hosts' => $this->hosts(IdList::read((string)$row['host_ids'])),
			'url' => $this->urls->linkToRoute('verband.public.show', ['publicId' => $this->publicId->of((int)$row['event_id'])]),
		];
	}

	/**
	 * A month has all its days, a list those on which something begins; what began before stands on the first.
	 * @param list<array<string, mixed>> $dates
	 * @return list<array{day: string, number: int, weekday: int, isToday: bool, dates: list<array<string, mixed>>}>
	 */
	private function byDay(ProgrammeFilter $filter, array $dates): array {
		$days = [];
		for ($day = $filter->from(); $filter->view === ProgrammeFilter::MONTH && $day < $filter->to(); $day = $day->modify('+1 day')) {
			$days[$day->format('Y-m-d')] = [];
		}
		foreach ($dates as $date) {
			$days[max($date['day'], $filter->from()->format('Y-m-d'))][] = $date;
		}
		return array_map(function (string $key, array $ofDay) use ($filter): array {
			$day = new DateTimeImmutable($key, $this->clock->zone());
			return [
				'day' => $this->words->longDay($day), 'number' => (int)$day->format('j'), 'weekday' => (int)$day->format('N'),
				'isToday' => $key === $filter->today->format('Y-m-d'), 'dates' => $ofDay,
			];
		}, array_keys($days), array_values($days));
	}

	/** "Sonstiges" tells nobody anything. */
	private function kind(string $value): string {
		$kind = EventKind::from($value);
		return $kind === EventKind::Other ? '' : $this->kinds->of($kind);
	}

	/**
	 * @param list<int> $ids
	 * @return list<string> names
	 */
	private function hosts(array $ids): array {
		$known = $this->access->gliederungen();
		return array_values(array_map(
			static fn (int $id): string => $known[$id]->getName(),
			array_filter($ids, static fn (int $id): bool => isset($known[$id])),
		));
	}

	/** @return array<int, string> names by id */
	private function bezirke(): array {
		$bezirke = array_filter($this->access->gliederungen(), static fn (Gliederung $one): bool => $one->kind() === GliederungKind::Bezirk);
		return array_map(static fn (Gliederung $one): string => $one->getName(), $bezirke);
	}
}
