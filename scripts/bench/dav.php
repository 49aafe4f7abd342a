<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** The server's side of dav.mjs. Usage: php dav.php DIR setup|clean EVENTS */

use OCA\DAV\CalDAV\CalDavBackend;
use OCA\Verband\AppInfo\Application;
use OCA\Verband\Calendar\EventMapper;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Gliederung\Office;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Gliederung\Viewer;
use OCP\IDBConnection;
use OCP\IGroupManager;
use OCP\IUserManager;
use OCP\Server;

[, $dir, $act, $events] = $argv + ['', '', '', '500'];
require $dir . '/lib/base.php';
Server::get(\OCP\App\IAppManager::class)->loadApps();

const OURS = 'bench-dav';
const STOCK = 'bench-dav-stock';
const GROUP = 'bench-dav-members';

function clean(): void {
	$db = Server::get(IDBConnection::class);
	$ids = $db->executeQuery('SELECT id FROM *PREFIX*verband_gliederungen WHERE code LIKE \'bench-dav-%\'')->fetchAll(PDO::FETCH_COLUMN);
	foreach ($ids as $id) {
		$found = $db->executeQuery('SELECT id FROM *PREFIX*verband_events WHERE gliederung_id = ?', [$id])->fetchAll(PDO::FETCH_COLUMN);
		foreach (array_chunk(array_map(intval(...), $found), 500) as $chunk) {
			(new Application())->getContainer()->get(EventMapper::class)->purge($chunk);
		}
		$db->executeStatement('DELETE FROM *PREFIX*verband_offices WHERE gliederung_id = ?', [$id]);
		$db->executeStatement('DELETE FROM *PREFIX*verband_gliederungen WHERE id = ?', [$id]);
	}
	foreach ([OURS, STOCK] as $account) {
		Server::get(IUserManager::class)->get($account)?->delete();
	}
	Server::get(IGroupManager::class)->get(GROUP)?->delete();
}

/** One to write for, one to read of, with the same events; and twice the same in stock calendars. */
function setup(int $events): void {
	clean();
	$db = Server::get(IDBConnection::class);
	$password = bin2hex(random_bytes(12)) . 'aA1!';
	$container = (new Application())->getContainer();
	$users = Server::get(IUserManager::class);
	$group = Server::get(IGroupManager::class)->createGroup(GROUP);
	$group->addUser($users->createUser(OURS, $password));
	$users->createUser(STOCK, $password);
	// the number of members must not matter
	for ($i = 0; $i < 1000; $i++) {
		$db->executeStatement('INSERT INTO *PREFIX*group_user (gid, uid) VALUES (?, ?)', [GROUP, "bench-dav-$i"]);
	}
	$backend = Server::get(CalDavBackend::class);
	$ids = [];
	foreach (['write', 'read'] as $name) {
		$query = $db->getQueryBuilder();
		$query->insert('verband_gliederungen')->values(array_map($query->createNamedParameter(...), [
			'kind' => 'kreisverband', 'code' => "bench-dav-$name", 'name' => "Bench $name", 'short_name' => "B $name",
			'color' => '#336699', 'pattern' => 'solid', 'member_group' => GROUP,
		]))->executeStatement();
		$ids[$name] = $query->getLastInsertId();
		$stock[$name] = (int)$backend->createCalendar('principals/users/' . STOCK, "bench-$name", ['components' => 'VEVENT']);
	}
	$backend->createCalendar('principals/users/' . STOCK, 'bench-state', ['components' => 'VEVENT']);
	$viewer = new Viewer('bench', null, array_values($ids), array_values($ids), array_values($ids));
	$db->beginTransaction();
	foreach ($ids as $name => $id) {
		for ($number = 0; $number < $events; $number++) {
			$start = (new DateTimeImmutable('today 19:00', new DateTimeZone('Europe/Berlin')))->modify(sprintf('%+d days', $number * 37 % 365 - 150));
			$event = $container->get(EventService::class)->create($viewer, $id, [
				'title' => "Sitzung $number", 'start' => $start->format(DATE_ATOM), 'end' => $start->modify('+2 hours')->format(DATE_ATOM),
				'location' => 'Gasthaus zur Linde, Bahnhofstraße 7', 'kind' => 'meeting', 'description' => str_repeat('Wir sprechen über das Arbeitsprogramm. ', 8),
			] + ($number % 10 === 0 ? ['rrule' => 'FREQ=MONTHLY;BYMONTHDAY=' . min(28, (int)$start->format('j'))] : []));
			$backend->createCalendarObject($stock[$name], "$number.ics", $event->getIcalendar());
		}
	}
	$office = new Office();
	$office->setGliederungId($ids['write']);
	$office->setPersonId((int)$container->get(Persons::class)->ensureForUid(OURS)->getId());
	$office->setRole('chair');
	$office->setFromDate('2020-01-01');
	$office->setVote(true);
	$office->setRevision(1);
	$container->get(OfficeMapper::class)->insert($office);
	$db->commit();
	$write = 'app-generated--verband--gliederung-' . $ids['write'] . '/';
	echo json_encode([
		'ours' => ['user' => OURS, 'password' => $password, 'calendar' => $write, 'read' => 'app-generated--verband--own/'],
		'stock' => ['user' => STOCK, 'password' => $password, 'calendar' => 'bench-write/', 'read' => 'bench-read/'],
	]), "\n";
}

$act === 'setup' ? setup((int)$events) : clean();
