<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

require_once __DIR__ . '/vendor/autoload.php';

use Nextcloud\CodingStandard\Config;

$config = new Config();
$config->setCacheFile(__DIR__ . '/.cache/php-cs-fixer.json');
$config->setParallelConfig(PhpCsFixer\Runner\Parallel\ParallelConfigFactory::detect());
$config->getFinder()->in([__DIR__ . '/lib', __DIR__ . '/preview', __DIR__ . '/tests/php', __DIR__ . '/scripts'])
	->notPath('data');

return $config;
