<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Bench;

use DateTimeImmutable;
use DateTimeZone;
use OCA\DAV\CalDAV\CalDavBackend;
use OCA\Verband\AppInfo\Application;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Gliederung\Viewer;
use OCP\IDBConnection;
use OCP\IGroupManager;
use OCP\IUserManager;

/** 49 Gliederungen with 50 events a year for two years, the same in stock calendars, and the accounts that look at them. */
final class World {
	public const CALENDARS = 49;
	private const EVENTS = 100;
	private const GROUP = 'bench-members';
	/** As calendar programs write it into every file. */
	private const ZONE = [
		'BEGIN:VTIMEZONE', 'TZID:Europe/Berlin',
		'BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST', 'DTSTART:19700329T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT',
		'BEGIN:STANDARD', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET', 'DTSTART:19701025T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD',
		'END:VTIMEZONE',
	];
	private const ROLES = ['member', 'board', 'stock', 'phone'];

	public function __construct(
		private readonly IDBConnection $db,
		private readonly IUserManager $users,
		private readonly IGroupManager $groups,
		private readonly CalDavBackend $backend,
	) {
	}

	public function make(): bool {
		$this->remove();
		$group = $this->groups->get(self::GROUP) ?? $this->groups->createGroup(self::GROUP);
		foreach (self::ROLES as $role) {
			$user = $this->users->createUser('bench-' . $role, 'verband-bench');
			if (in_array($role, ['member', 'board'], true)) {
				$group->addUser($user);
			}
		}
		$container = (new Application())->getContainer();
		$ids = $this->gliederungen();
		$this->insert('verband_offices', [
			'gliederung_id' => $ids[0], 'person_id' => $container->get(Persons::class)->ensureForUid('bench-board')->getId(),
			'role' => 'chair', 'from_date' => '2020-01-01', 'vote' => 1,
		]);
		$this->db->beginTransaction();
		$this->events($container->get(EventService::class), $ids);
		$this->db->commit();
		return true;
	}

	public function remove(): bool {
		$gliederungen = "SELECT id FROM *PREFIX*verband_gliederungen WHERE code LIKE 'bench-%'";
		foreach (['verband_occurrences', 'verband_event_hosts', 'verband_event_texts', 'verband_event_files'] as $table) {
			$this->db->executeStatement("DELETE FROM *PREFIX*$table WHERE event_id IN (SELECT id FROM *PREFIX*verband_events WHERE gliederung_id IN ($gliederungen))");
		}
		foreach (['verband_events', 'verband_offices'] as $table) {
			$this->db->executeStatement("DELETE FROM *PREFIX*$table WHERE gliederung_id IN ($gliederungen)");
		}
		$this->db->executeStatement("DELETE FROM *PREFIX*verband_gliederungen WHERE code LIKE 'bench-%'");
		foreach (self::ROLES as $role) {
			$this->users->get('bench-' . $role)?->delete();
		}
		return true;
	}

	/** @return list<int> a Bezirk, and the others, a dozen of them below it */
	private function gliederungen(): array {
		$ids = [];
		for ($i = 0; $i < self::CALENDARS; $i++) {
			$ids[] = $this->insert('verband_gliederungen', [
				'kind' => $i === 0 ? 'bezirk' : 'kreisverband', 'code' => 'bench-' . $i, 'name' => 'Bench ' . $i, 'short_name' => 'B ' . $i,
				'parent_id' => $i > 0 && $i <= 12 ? $ids[0] : null, 'color' => '#336699', 'pattern' => 'solid', 'member_group' => self::GROUP,
			]);
		}
		return $ids;
	}

	/** @param list<int> $ids */
	private function events(EventService $service, array $ids): void {
		$viewer = new Viewer('bench', null, $ids, $ids, $ids);
		$all = $this->backend->createCalendar('principals/users/bench-phone', 'bench', ['components' => 'VEVENT']);
		foreach ($ids as $calendar => $id) {
			$stock = $this->backend->createCalendar('principals/users/bench-stock', 'bench-' . $calendar, ['components' => 'VEVENT']);
			for ($number = 0; $number < self::EVENTS; $number++) {
				$text = $this->text($calendar, $number);
				$kind = ['meeting', 'forum', 'action', 'training', 'other'][$number % 5];
				$service->create($viewer, $id, ['icalendar' => $text, 'kind' => $kind]);
				$this->backend->createCalendarObject($stock, $number . '.ics', $text);
				$this->backend->createCalendarObject($all, "$calendar-$number.ics", $text);
			}
		}
	}

	/** A tenth monthly, some of these with a changed date; some cancelled, some longer than a day; 300 characters of text. */
	private function text(int $calendar, int $number): string {
		$zone = new DateTimeZone('Europe/Berlin');
		// all within what phones are given: half a year back, a year and a half ahead
		$day = (new DateTimeImmutable('today 19:00', $zone))->modify(sprintf('%+d days', ($number * 37 + $calendar * 11) % 690 - 170));
		$hours = $number % 20 === 3 ? 44 : 2;
		$lines = fn (string $title, string ...$more): array => [
			'BEGIN:VEVENT', "UID:bench-$calendar-$number", 'DTSTAMP:20260101T000000Z', "SUMMARY:$title", "DURATION:PT{$hours}H",
			"LOCATION:Gasthaus zur Linde $number\\, Bahnhofstraße", 'DESCRIPTION:' . str_repeat('Wir sprechen über das Arbeitsprogramm. ', 8),
			$number % 100 === 7 ? 'STATUS:CANCELLED' : 'STATUS:CONFIRMED', ...$more, 'END:VEVENT',
		];
		$at = static fn (DateTimeImmutable $time): string => ';TZID=Europe/Berlin:' . $time->format('Ymd\THis');
		$title = "Sitzung $number der Gliederung $calendar";
		$monthly = $number % 10 === 0 ? ['RRULE:FREQ=MONTHLY;BYMONTHDAY=' . min(28, (int)$day->format('j'))] : [];
		$day = $monthly === [] ? $day : $day->setDate((int)$day->format('Y'), (int)$day->format('n'), min(28, (int)$day->format('j')));
		$second = $day->modify('+1 month');
		return implode("\r\n", [
			'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//bench//EN', ...self::ZONE, ...$lines($title, 'DTSTART' . $at($day), ...$monthly),
			...$number % 50 === 0 ? $lines($title . ' (später)', 'RECURRENCE-ID' . $at($second), 'DTSTART' . $at($second->modify('+1 hour'))) : [],
			'END:VCALENDAR', '',
		]);
	}

	/** @param array<string, mixed> $values */
	private function insert(string $table, array $values): int {
		$query = $this->db->getQueryBuilder();
		$query->insert($table)->values(array_map($query->createNamedParameter(...), array_filter($values, static fn (mixed $value): bool => $value !== null)))->executeStatement();
		return $query->getLastInsertId();
	}
}
