<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Loads the example association into the Nextcloud tree given, in which the app is enabled. */

use OCA\Verband\AppInfo\Application;
use OCA\Verband\Preview\Example\ExampleAssociation;

require $argv[1] . '/lib/base.php';
\OCP\Server::get(\OCP\App\IAppManager::class)->loadApps();

// the server's own classes and the app's must win: only the example comes from here
spl_autoload_register(static function (string $class): void {
	$prefix = 'OCA\\Verband\\Preview\\Example\\';
	if (str_starts_with($class, $prefix)) {
		require __DIR__ . '/src/Example/' . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
	}
});

try {
	(new Application())->getContainer()->get(ExampleAssociation::class)->load(new DateTimeImmutable('today'));
} catch (Throwable $e) {
	fwrite(STDERR, $e . "\n");
	exit(1);
}
