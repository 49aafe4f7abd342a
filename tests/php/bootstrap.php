<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

date_default_timezone_set('UTC');
require __DIR__ . '/../../vendor/autoload.php';

// a vendor/ from before a package was added fails in a hundred places: better once, and with what to do
$missing = array_filter(
	array_keys(json_decode((string)file_get_contents(__DIR__ . '/../../composer.json'), true)['require']),
	static fn (string $name): bool => $name !== 'php' && !is_dir(__DIR__ . '/../../vendor/' . $name),
);
if ($missing !== []) {
	fwrite(STDERR, 'vendor/ lacks ' . implode(', ', $missing) . ": run `composer update`\n");
	exit(1);
}
