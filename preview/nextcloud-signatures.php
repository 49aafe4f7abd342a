<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Reads {type: [method, …]} as JSON and prints {type: {method: signature}} of the Nextcloud tree given.
 * A process of its own, since the tree's types have the stand-ins' names.
 */

use OCA\Verband\Preview\Signatures;

$tree = $argv[1];
require $tree . '/3rdparty/autoload.php';
require $tree . '/lib/composer/autoload.php';
require __DIR__ . '/src/Signatures.php';

$found = [];
foreach (json_decode((string)stream_get_contents(STDIN), true, flags: JSON_THROW_ON_ERROR) as $type => $methods) {
	$exists = class_exists($type) || interface_exists($type) || trait_exists($type);
	$found[$type] = $exists ? Signatures::of($type, $methods) : [];
}
echo json_encode($found, JSON_THROW_ON_ERROR);
