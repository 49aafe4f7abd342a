<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** php killed.php DATABASE create|update|delete|NAME N: a phone's write that dies, as by SIGKILL, at its Nth step in the database. */

use Doctrine\DBAL\Configuration;
use Doctrine\DBAL\Driver;
use Doctrine\DBAL\Driver\Connection as DriverConnection;
use Doctrine\DBAL\Driver\Middleware;
use Doctrine\DBAL\Driver\Middleware\AbstractConnectionMiddleware;
use Doctrine\DBAL\Driver\Middleware\AbstractDriverMiddleware;
use Doctrine\DBAL\Driver\Result;
use Doctrine\DBAL\Driver\Statement;
use Doctrine\DBAL\DriverManager;
use OCA\Verband\Calendar\Sync\PhoneWrites;
use OCA\Verband\Calendar\Sync\View;
use OCA\Verband\Calendar\Sync\ViewReader;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Preview\Database\Connection;
use OCA\Verband\Preview\Database\QueryCounter;
use OCA\Verband\Preview\Host;

require __DIR__ . '/../bootstrap.php';
error_reporting(E_ALL & ~E_DEPRECATED);

/** Counts down once it is armed, and then ends this process without a word. */
final class Killer implements Middleware {
	public ?int $left = null;

	public function step(): void {
		if ($this->left !== null && --$this->left < 0) {
			posix_kill((int)getmypid(), SIGKILL);
		}
	}

	#[\Override]
	public function wrap(Driver $driver): Driver {
		return new class($driver, $this) extends AbstractDriverMiddleware {
			public function __construct(
				Driver $driver,
				private readonly Killer $killer,
			) {
				parent::__construct($driver);
			}

			#[\Override]
			public function connect(array $params): DriverConnection {
				return new KilledConnection(parent::connect($params), $this->killer);
			}
		};
	}
}

final class KilledConnection extends AbstractConnectionMiddleware {
	public function __construct(
		DriverConnection $connection,
		private readonly Killer $killer,
	) {
		parent::__construct($connection);
	}

	#[\Override]
	public function prepare(string $sql): Statement {
		$this->killer->step();
		return parent::prepare($sql);
	}

	#[\Override]
	public function query(string $sql): Result {
		$this->killer->step();
		return parent::query($sql);
	}

	#[\Override]
	public function exec(string $sql): int {
		$this->killer->step();
		return parent::exec($sql);
	}

	#[\Override]
	public function commit(): bool {
		$this->killer->step();
		$done = parent::commit();
		$this->killer->step();
		return $done;
	}
}

[, $database, $act, $steps] = $argv;
$killer = new Killer();
$counter = new QueryCounter();
$connection = DriverManager::getConnection(['driver' => 'pdo_sqlite', 'path' => $database], (new Configuration())->setMiddlewares([$killer, $counter]));
$connection->setNestTransactionsWithSavepoints(true);
$container = Host::over(new Connection($connection), $counter);
$viewer = $container->get(Access::class)->viewerFor('board21');
$view = View::board(21);
$writes = $container->get(PhoneWrites::class);
$text = static fn (string $uid): string => "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:$uid\r\nDTSTAMP:20260601T100000Z\r\n"
	. "DTSTART:20260610T170000Z\r\nRRULE:FREQ=WEEKLY;COUNT=5\r\nSUMMARY:$uid\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
$there = $container->get(ViewReader::class)->named($viewer, $view, ['there.ics'])[0] ?? null;
$killer->left = (int)$steps;
match ($act) {
	'create' => $writes->create($viewer, $view, "$steps.ics", $text('new')),
	'update' => $writes->update($viewer, $view, $there, str_replace('SUMMARY:there', 'SUMMARY:changed', $text('there'))),
	'delete' => $writes->delete($viewer, $there),
	default => $writes->create($viewer, $view, "$act.ics", $text($act)),
};
