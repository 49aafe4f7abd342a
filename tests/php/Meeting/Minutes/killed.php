<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * php killed.php DATABASE FOLDER MEETING N [ADDENDUM]: approves and files minutes, or adds to them and files that, and
 * dies, as by SIGKILL, at its Nth step.
 */

use Doctrine\DBAL\Configuration;
use Doctrine\DBAL\DriverManager;
use OCA\Verband\Meeting\Minutes\Addendum\Addenda;
use OCA\Verband\Meeting\Minutes\Filing\AddendaFiling;
use OCA\Verband\Meeting\Minutes\Filing\Filing;
use OCA\Verband\Meeting\Minutes\MinutesService;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Shelf;
use OCA\Verband\Preview\Database\Connection;
use OCA\Verband\Preview\Database\QueryCounter;
use OCA\Verband\Preview\Host;
use OCA\Verband\Preview\Platform\Clock;
use OCA\Verband\Preview\Platform\FolderShelf;
use OCP\IUserManager;
use OCP\IUserSession;

require __DIR__ . '/../../bootstrap.php';
require __DIR__ . '/../../killer.php';
error_reporting(E_ALL & ~E_DEPRECATED);

/** Writes half of a file, counts a step, then writes all of it. */
final class KilledShelf implements Shelf {
	public function __construct(
		private readonly FolderShelf $inner,
		private readonly Killer $killer,
	) {
	}

	#[\Override]
	public function isThere(): bool {
		return true;
	}

	#[\Override]
	public function put(int $bodyId, string $folder, string $group, string $name, string $data): string {
		$this->inner->put($bodyId, $folder, $group, $name, substr($data, 0, intdiv(strlen($data), 2)));
		$this->killer->step();
		return $this->inner->put($bodyId, $folder, $group, $name, $data);
	}

	#[\Override]
	public function read(int $bodyId, string $file): ?string {
		return $this->inner->read($bodyId, $file);
	}
}

[, $database, $folder, $meeting, $steps] = $argv;
$addendum = $argv[5] ?? null;
$killer = new Killer();
$counter = new QueryCounter();
$connection = DriverManager::getConnection(['driver' => 'pdo_sqlite', 'path' => $database], (new Configuration())->setMiddlewares([$killer, $counter]));
$connection->setNestTransactionsWithSavepoints(true);
$container = Host::over(new Connection($connection), $counter);
$container->get(Clock::class)->freeze(new DateTimeImmutable('2026-06-01T10:00:00+02:00'));
$container->register(Shelf::class, static fn (): Shelf => new KilledShelf(new FolderShelf($folder), $killer));
$container->get(IUserSession::class)->setUser($container->get(IUserManager::class)->get('chair'));
$service = $container->get(MinutesService::class);
$addenda = $container->get(Addenda::class);
$filings = [$container->get(Filing::class), $container->get(AddendaFiling::class)];
$killer->left = (int)$steps;
if ($addendum === null) {
	$service->step((int)$meeting, '*', new Input(['to' => 'approved']), static fn (): array => []);
} else {
	$addenda->add((int)$meeting, new Input(['text' => $addendum]));
}
$filings[$addendum === null ? 0 : 1]->fileAll();
