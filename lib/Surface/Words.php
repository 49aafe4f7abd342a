<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Surface;

use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\Programme\DateWords;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\Resolution\Resolution;
use OCA\Verband\Meeting\Task\Task;
use OCA\Verband\Platform\Clock;
use OCP\IL10N;
use OCP\IURLGenerator;

/** Our things in a line or two, in the reader's language. Nothing of what is internal is among them. */
final class Words {
	public function __construct(
		private readonly Access $access,
		private readonly IURLGenerator $urls,
		private readonly Clock $clock,
	) {
	}

	/** @param array<string, mixed> $row of OccurrenceQuery */
	public function date(array $row, IL10N $l): Hit {
		$when = $this->span((int)$row['start_ts'], (int)$row['end_ts'], $row['start_date'], $row['end_date'], $l);
		return new Hit((string)($row['title'] ?? $row['event_title']), $this->line($when, (int)$row['gliederung_id']), 'events/' . (int)$row['event_id']);
	}

	public function event(Event $event): Hit {
		$place = (string)$event->getLocation();
		return new Hit($event->getTitle(), $this->line($place, $event->getGliederungId()), 'events/' . $event->getId());
	}

	public function meeting(DatedMeeting $dated, IL10N $l): Hit {
		$when = $this->span($dated->start, $dated->end, $dated->startDate, $dated->endDate, $l);
		$state = $dated->status === EventStatus::Cancelled ? $l->t('cancelled') . ' · ' : '';
		return new Hit($dated->title, $state . $this->line($when, $dated->meeting->getGliederungId()), 'meetings/' . $dated->id());
	}

	public function resolution(Resolution $resolution): Hit {
		$number = $resolution->number($this->body($resolution->getGliederungId()));
		return new Hit($resolution->getTitle(), $this->line($number, $resolution->getGliederungId()), 'resolutions?q=' . rawurlencode($resolution->getTitle()));
	}

	/** @param string $path where the person sees it best */
	public function task(Task $task, IL10N $l, string $path = 'tasks'): Hit {
		$due = $task->getDue() === null ? '' : $l->t('due %s', [$this->day($task->getDue(), $l)]);
		return new Hit($task->getTitle(), $this->line($due, $task->getGliederungId()), $path);
	}

	public function url(Hit $hit): string {
		return $this->base() . $hit->path;
	}

	public function icon(): string {
		return $this->urls->getAbsoluteURL($this->urls->imagePath('verband', 'app-dark.svg'));
	}

	/** The app's address, with a slash at its end. */
	public function base(): string {
		return rtrim($this->urls->linkToRouteAbsolute('verband.page.index'), '/') . '/';
	}

	private function line(string $first, int $gliederungId): string {
		return implode(' · ', array_filter([$first, $this->body($gliederungId)], static fn (string $part): bool => $part !== ''));
	}

	private function body(int $gliederungId): string {
		return (string)($this->access->gliederungen()[$gliederungId] ?? null)?->getShortName();
	}

	private function day(string $day, IL10N $l): string {
		$next = (new \DateTimeImmutable($day))->modify('+1 day')->format('Y-m-d');
		return $this->span(0, 0, $day, $next, $l);
	}

	private function span(int $start, int $end, ?string $startDate, ?string $endDate, IL10N $l): string {
		return (new DateWords($l->getLanguageCode(), $this->clock->zone(), $this->clock->now()))->span($start, $end, $startDate, $endDate);
	}
}
