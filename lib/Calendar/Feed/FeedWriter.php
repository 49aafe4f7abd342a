<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Feed;

use OCA\Verband\Calendar\Delivery;
use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\EventText;
use OCA\Verband\Calendar\Programme\PublicId;
use OCA\Verband\Calendar\TimeZoneText;
use OCA\Verband\Platform\Clock;
use Sabre\VObject\Component\VCalendar;

/** Events as one iCalendar text (RFC 5545, RFC 7986) for whoever subscribes to it. */
final class FeedWriter {
	private const REFRESH = 'PT4H';

	public function __construct(
		private readonly PublicId $publicId,
		private readonly Clock $clock,
		private readonly Delivery $delivery = new Delivery(),
	) {
	}

	/**
	 * @param list<Event> $events
	 * @param bool $isPersonal for somebody who may see them, not for everybody
	 */
	public function write(array $events, string $name, bool $isPersonal): string {
		$calendar = new VCalendar(['PRODID' => EventText::PRODUCT]);
		$calendar->add('X-WR-CALNAME', $name);
		$calendar->add('NAME', $name);
		$calendar->add('X-WR-TIMEZONE', $this->clock->zone()->getName());
		$calendar->add('REFRESH-INTERVAL', self::REFRESH, ['VALUE' => 'DURATION']);
		$calendar->add('X-PUBLISHED-TTL', self::REFRESH);
		$text = '';
		foreach ($events as $event) {
			$text .= $this->delivery->toFeed($event, $this->publicId->of($event->getId()) . '@verband', $isPersonal);
		}
		$whole = $calendar->serialize();
		return TimeZoneText::into(substr_replace($whole, $text, (int)strrpos($whole, 'END:VCALENDAR'), 0));
	}
}
