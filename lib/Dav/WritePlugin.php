<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Dav;

use OCA\Verband\Calendar\OccurrenceIndex;
use OCA\Verband\Calendar\Sync\WrittenEvent;
use OCA\Verband\Platform\Clock;
use Sabre\DAV\Exception\UnsupportedMediaType;
use Sabre\DAV\Server;
use Sabre\DAV\ServerPlugin;
use Sabre\VObject\Component\VCalendar;
use Sabre\VObject\Node;
use Sabre\VObject\Reader;

/**
 * Looks at what is written into our calendars before Sabre and Nextcloud do: a text that would make them answer 500
 * is refused, and people are taken out before the scheduling plugin could write to them.
 */
final class WritePlugin extends ServerPlugin {
	private const BEFORE_CALDAV = 50;

	public function __construct(
		private readonly Clock $clock,
		private readonly OccurrenceIndex $dates,
	) {
	}

	#[\Override]
	public function initialize(Server $server): void {
		$server->on('beforeCreateFile', $this->beforeCreateFile(...), self::BEFORE_CALDAV);
		$server->on('beforeWriteContent', $this->beforeWriteContent(...), self::BEFORE_CALDAV);
	}

	public function beforeCreateFile(string $path, mixed &$data, mixed $parent, bool &$modified): void {
		if ($parent instanceof WritableCalendar) {
			$this->prepare($data, $modified);
		}
	}

	public function beforeWriteContent(string $path, mixed $node, mixed &$data, bool &$modified): void {
		if ($node instanceof WritableObject) {
			$this->prepare($data, $modified);
		}
	}

	/** What Sabre hands on as a stream or a string. */
	public static function text(mixed $data): string {
		return is_resource($data) ? (string)stream_get_contents($data) : (string)$data;
	}

	private function prepare(mixed &$data, bool &$modified): void {
		$data = self::text($data);
		$zone = $this->clock->zone();
		Refusal::translated(fn () => WrittenEvent::read($data, $zone)->assertComputable($this->dates));
		try {
			$calendar = Reader::read($data);
			assert($calendar instanceof VCalendar);
			foreach ($calendar->select('VEVENT') as $event) {
				foreach (['ATTENDEE', 'ORGANIZER'] as $name) {
					$modified = $modified || isset($event->{$name});
					$event->remove($name);
				}
			}
			$text = $calendar->serialize();
			$calendar->validate(Node::PROFILE_CALDAV | Node::REPAIR);
		} catch (\Exception|\ValueError|\TypeError $exception) {
			throw new UnsupportedMediaType('Not a valid event', 0, $exception);
		}
		$data = $modified ? $text : $data;
	}
}
