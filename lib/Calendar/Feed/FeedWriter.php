<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Feed;

use DateTimeZone;
use OCA\Verband\Calendar\Event;
use OCA\Verband\Calendar\Programme\PublicId;
use OCA\Verband\Platform\Clock;
use Sabre\VObject\Component\VCalendar;

/** Events as one iCalendar text (RFC 5545, RFC 7986) for whoever subscribes to it. */
final class FeedWriter {
	/** Raised when the same events are written differently: part of the ETag. */
	public const VERSION = 1;
	private const REFRESH = 'PT4H';

	public function __construct(
		private readonly PublicId $publicId,
		private readonly Clock $clock,
		private readonly ZoneRules $rules = new ZoneRules(),
	) {
	}

	/**
	 * @param list<Event> $events
	 * @param bool $isPersonal for somebody who may see them, not for everybody
	 */
	public function write(array $events, string $name, bool $isPersonal): string {
		$zone = $this->clock->zone();
		$calendar = new VCalendar(['PRODID' => '-//Verband//Nextcloud//DE']);
		$calendar->add('X-WR-CALNAME', $name);
		$calendar->add('NAME', $name);
		$calendar->add('X-WR-TIMEZONE', $zone->getName());
		$calendar->add('REFRESH-INTERVAL', self::REFRESH, ['VALUE' => 'DURATION']);
		$calendar->add('X-PUBLISHED-TTL', self::REFRESH);
		$components = new FeedComponents($calendar, $zone, $isPersonal);
		foreach ($events as $event) {
			try {
				$components->add($event, $this->publicId->of($event->getId()) . '@verband');
			} catch (\Exception) {
				// one text that cannot be read is no reason to keep back the others
				continue;
			}
		}
		foreach ($components->zones() as $zoneName => $year) {
			$this->zone($calendar, $zoneName, $year);
		}
		return $calendar->serialize();
	}

	private function zone(VCalendar $calendar, string $name, int $firstYear): void {
		$zone = $calendar->createComponent('VTIMEZONE', [], false);
		$zone->add('TZID', $name);
		foreach ($this->rules->of(new DateTimeZone($name), $firstYear) as $rule) {
			$part = $calendar->createComponent($rule['daylight'] ? 'DAYLIGHT' : 'STANDARD', [], false);
			$part->add('DTSTART', $rule['start']);
			$part->add('TZOFFSETFROM', self::offset($rule['from']));
			$part->add('TZOFFSETTO', self::offset($rule['to']));
			$part->add('TZNAME', $rule['name']);
			if ($rule['rrule'] !== null) {
				$part->add('RRULE', $rule['rrule']);
			}
			foreach ($rule['dates'] as $date) {
				$part->add('RDATE', $date);
			}
			$zone->add($part);
		}
		$calendar->add($zone);
	}

	private static function offset(int $seconds): string {
		return ($seconds < 0 ? '-' : '+') . gmdate($seconds % 60 === 0 ? 'Hi' : 'His', abs($seconds));
	}
}
