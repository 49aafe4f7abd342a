<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The server's side of `npm run bench`: the same events in our tables and in stock calendars of one account.
 * Usage: php server.php DIR setup|queries CALENDARS EVENTS
 */

use OCA\DAV\CalDAV\CalDavBackend;
use OCA\Verband\AppInfo\Application;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Calendar\OccurrenceFilter;
use OCA\Verband\Calendar\OccurrenceQuery;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Counter;
use OCP\IDBConnection;
use OCP\IGroupManager;
use OCP\IUserManager;
use OCP\Server;

[, $dir, $act, $calendars, $events] = $argv + ['', '', '', '49', '200'];
require $dir . '/lib/base.php';
Server::get(\OCP\App\IAppManager::class)->loadApps();

const ACCOUNT = 'bench';
const GROUP = 'bench-members';

/** @return array<string, mixed> the API's fields; every tenth a monthly series, about 300 characters of text */
function benchEvent(int $calendar, int $number): array {
	$day = new DateTimeImmutable('today 19:00', new DateTimeZone('Europe/Berlin'));
	$start = $day->modify(sprintf('%+d days', ($number * 37 + $calendar * 11) % 365 - 182));
	return [
		'title' => "Sitzung $number der Gliederung $calendar",
		'start' => $start->format(DATE_ATOM), 'end' => $start->modify('+2 hours')->format(DATE_ATOM),
		'location' => 'Gasthaus zur Linde, Bahnhofstraße ' . $number, 'kind' => 'meeting',
		'description' => str_repeat('Wir sprechen über das Arbeitsprogramm. ', 8),
	] + ($number % 10 === 0 ? ['rrule' => 'FREQ=MONTHLY;BYMONTHDAY=' . min(28, (int)$start->format('j'))] : []);
}

/** @return list<int> ids of the Gliederungen of the benchmark */
function gliederungen(IDBConnection $db, int $calendars): array {
	$ids = [];
	for ($i = 0; $i < $calendars; $i++) {
		$query = $db->getQueryBuilder();
		$query->insert('verband_gliederungen')->values(array_map($query->createNamedParameter(...), [
			'kind' => 'kreisverband', 'code' => 'bench-' . $i, 'name' => 'Bench ' . $i, 'short_name' => 'B ' . $i,
			'color' => '#336699', 'pattern' => 'solid', 'member_group' => GROUP,
		]))->executeStatement();
		$ids[] = $query->getLastInsertId();
	}
	return $ids;
}

function clean(IDBConnection $db): void {
	$ids = 'SELECT e.id FROM *PREFIX*verband_events e JOIN *PREFIX*verband_gliederungen g ON g.id = e.gliederung_id WHERE g.code LIKE \'bench-%\'';
	foreach (['verband_occurrences', 'verband_event_hosts', 'verband_event_texts'] as $table) {
		$db->executeStatement("DELETE FROM *PREFIX*$table WHERE event_id IN ($ids)");
	}
	$db->executeStatement('DELETE FROM *PREFIX*verband_events WHERE gliederung_id IN (SELECT id FROM *PREFIX*verband_gliederungen WHERE code LIKE \'bench-%\')');
	$db->executeStatement('DELETE FROM *PREFIX*verband_gliederungen WHERE code LIKE \'bench-%\'');
	Server::get(IUserManager::class)->get(ACCOUNT)?->delete();
}

function setup(int $calendars, int $events): void {
	$db = Server::get(IDBConnection::class);
	clean($db);
	$password = bin2hex(random_bytes(12)) . 'aA1!';
	$user = Server::get(IUserManager::class)->createUser(ACCOUNT, $password);
	$groups = Server::get(IGroupManager::class);
	($groups->get(GROUP) ?? $groups->createGroup(GROUP))->addUser($user);
	$service = (new Application())->getContainer()->get(EventService::class);
	$backend = Server::get(CalDavBackend::class);
	$ids = gliederungen($db, $calendars);
	$viewer = new Viewer('bench', null, $ids, $ids, $ids);
	$db->beginTransaction();
	foreach ($ids as $calendar => $id) {
		$stock = (int)$backend->createCalendar('principals/users/' . ACCOUNT, 'bench-' . $calendar, ['components' => 'VEVENT']);
		for ($number = 0; $number < $events; $number++) {
			$event = $service->create($viewer, $id, benchEvent($calendar, $number));
			$backend->createCalendarObject($stock, $number . '.ics', $event->getIcalendar());
		}
	}
	$db->commit();
	$token = Server::get(\OC\Authentication\Token\IProvider::class)
		->generateToken(bin2hex(random_bytes(36)) . 'x', ACCOUNT, ACCOUNT, $password, 'bench', 1);
	unset($token);
	echo json_encode(['user' => ACCOUNT, 'password' => $password]), "\n";
}

/** How many statements our month costs, everything of ours counted. */
function queries(): void {
	$container = (new Application())->getContainer();
	$connection = Server::get(\OC\DB\Connection::class);
	$access = $container->get(Access::class);
	$from = new DateTimeImmutable('first day of this month midnight');
	$filter = new OccurrenceFilter($from, $from->modify('+1 month'));
	$before = $connection->getStats()['executed'];
	$viewer = $access->viewerFor(ACCOUNT);
	$container->get(Counter::class)->current();
	$rows = $container->get(OccurrenceQuery::class)->find($filter, $viewer, $access->tree());
	$container->get(OccurrenceQuery::class)->uncomputable($filter, $viewer, $access->tree());
	echo json_encode(['queries' => $connection->getStats()['executed'] - $before, 'rows' => count($rows)]), "\n";
}

$act === 'setup' ? setup((int)$calendars, (int)$events) : queries();
