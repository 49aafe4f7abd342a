<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The server's side of `npm run bench`. Usage: php server.php DIR setup|grow FROM TO|queries|clean
 */

use OCA\Verband\Bench\Growth;
use OCA\Verband\Bench\Statements;
use OCA\Verband\Bench\World;
use OCP\Server;

[, $dir, $act, $from, $to] = $argv + ['', '', '', '1', '1'];
require $dir . '/lib/base.php';
Server::get(\OCP\App\IAppManager::class)->loadApps();
foreach (['World', 'Growth', 'Statements'] as $class) {
	require __DIR__ . "/$class.php";
}

$world = Server::get(World::class);
$result = match ($act) {
	'setup' => $world->make(),
	'grow' => Server::get(Growth::class)->between((int)$from, (int)$to),
	'queries' => Server::get(Statements::class)->count(),
	'clean' => $world->remove(),
};
echo json_encode($result), "\n";
