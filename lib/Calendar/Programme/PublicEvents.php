<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Programme;

use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\Feed\FeedEventMapper;
use OCA\Verband\Calendar\Feed\FeedWriter;
use OCA\Verband\Platform\Problem;

/** One event for everybody, by its public id. */
final class PublicEvents {
	public function __construct(
		private readonly PublicId $publicId,
		private readonly FeedEventMapper $events,
		private readonly FeedWriter $writer,
	) {
	}

	/** @throws Problem not-found: there is none, or it is not for everybody */
	public function find(string $publicId): Event {
		$id = $this->publicId->read($publicId);
		return ($id === null ? null : $this->events->forEverybody($id)) ?? throw Problem::notFound();
	}

	public function icalendar(Event $event): string {
		return $this->writer->write([$event], $event->getTitle(), false);
	}
}
