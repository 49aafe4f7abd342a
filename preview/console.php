<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * php preview/console.php prepare [--force] | jobs | accounts | occ COMMAND …
 * Prepares the database, runs what is due, names the demo accounts, or runs one of the app's own commands.
 */

use OCA\Verband\Preview\Host;
use OCA\Verband\Preview\Jobs\JobRunner;
use OCA\Verband\Preview\Paths;
use OCA\Verband\Preview\People\UserManager;
use OCA\Verband\Preview\Setup;
use Symfony\Component\Console\Application;
use Symfony\Component\Console\Input\ArgvInput;

error_reporting(E_ALL & ~E_DEPRECATED);
date_default_timezone_set('UTC');

require __DIR__ . '/../vendor/autoload.php';

$task = $argv[1] ?? '';
if ($task === 'prepare') {
	echo Setup::prepare(in_array('--force', $argv, true)) ? "The example was made anew.\n" : "The example is up to date.\n";
	exit(0);
}

Setup::prepare();
$container = Host::start(Paths::database());
switch ($task) {
	case 'jobs':
		$runner = $container->get(JobRunner::class);
		$runner->registerTimedJobs();
		echo $runner->run() . " jobs run.\n";
		break;
	case 'accounts':
		echo json_encode($container->get(UserManager::class)->cards(), JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE) . "\n";
		break;
	case 'occ':
		$application = new Application('verband preview');
		$info = simplexml_load_file(Paths::root() . '/appinfo/info.xml');
		foreach ($info === false ? [] : $info->xpath('commands/command') ?? [] as $command) {
			$application->add($container->get(trim((string)$command)));
		}
		exit($application->run(new ArgvInput(array_slice($argv, 1))));
	default:
		fwrite(STDERR, "Usage: php preview/console.php prepare [--force] | jobs | accounts | occ COMMAND …\n");
		exit(1);
}
