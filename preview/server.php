<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** What PHP's own web server runs for every request. */

use OCA\Verband\Preview\Host;
use OCA\Verband\Preview\Http\Emitter;
use OCA\Verband\Preview\Http\Kernel;
use OCA\Verband\Preview\Http\Request;
use OCA\Verband\Preview\Http\StaticFiles;
use OCA\Verband\Preview\Jobs\AfterResponse;
use OCA\Verband\Preview\Paths;

// the vendored vobject is older than this PHP and says so at every turn
error_reporting(E_ALL & ~E_DEPRECATED);
date_default_timezone_set('UTC');
ignore_user_abort(true);

require __DIR__ . '/../vendor/autoload.php';

$request = Request::fromGlobals();
$file = StaticFiles::find($request);
if ($file !== null) {
	Emitter::send($request, $file);
	return;
}

$container = Host::start(Paths::database());
$container->set(Request::class, $request);
Emitter::send($request, $container->get(Kernel::class)->handle());
$container->get(AfterResponse::class)->run($request);
