<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

// Prepended to every request of the benchmark's server: writes down what the request named X-Bench cost of CPU time.
(static function (): void {
	$spent = static function (): float {
		$usage = getrusage();
		return ($usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec']) * 1e3 + ($usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec']) / 1e3;
	};
	$before = $spent();
	register_shutdown_function(static function () use ($spent, $before): void {
		// once more, so as to come after the server's own
		register_shutdown_function(static function () use ($spent, $before): void {
			file_put_contents((string)getenv('VERBAND_BENCH_LOG'), ($_SERVER['HTTP_X_BENCH'] ?? '') . ' ' . ($spent() - $before) . "\n", FILE_APPEND | LOCK_EX);
		});
	});
})();
