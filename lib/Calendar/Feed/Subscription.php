<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Feed;

use OCA\Verband\Calendar\Delivery;
use OCA\Verband\Calendar\Sync\Window;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Counter;
use OCA\Verband\Platform\Etag;
use OCP\IL10N;

/** What is behind a feed's address today, and whether that differs from what the asker has. */
final class Subscription {
	public const PAST = '-' . Window::MONTHS_BACK . ' months';
	public const AHEAD = '+' . Window::MONTHS_AHEAD . ' months';

	public function __construct(
		private readonly FeedEventMapper $events,
		private readonly FeedWriter $writer,
		private readonly Access $access,
		private readonly Counter $counter,
		private readonly Clock $clock,
		private readonly IL10N $l,
	) {
	}

	/** Changes with the events, with the window and with the person's rights. */
	public function etag(Feed $feed, ?Viewer $viewer): string {
		return Etag::of(
			Delivery::VERSION, $this->counter->current(), (int)$feed->getId(), $this->clock->today(),
			$this->clock->zone()->getName(), $this->l->getLanguageCode(), $viewer?->fingerprint() ?? '',
		);
	}

	public function text(Feed $feed, ?Viewer $viewer): string {
		$day = $this->clock->now()->setTime(0, 0);
		$events = $this->events->inRange($day->modify(self::PAST), $day->modify(self::AHEAD), $feed->filter(), $viewer, $this->access->tree());
		return $this->writer->write($events, $this->name($feed), $viewer !== null);
	}

	private function name(Feed $feed): string {
		if ($feed->getLabel() !== '') {
			return $feed->getLabel();
		}
		$names = array_map(
			fn (int $id): string => (string)($this->access->gliederungen()[$id] ?? null)?->getName(),
			$feed->filter()->named(),
		);
		return implode(', ', array_filter($names)) ?: $this->l->t('Events of the association');
	}
}
