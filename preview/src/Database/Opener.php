<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Database;

use Doctrine\DBAL\Configuration;
use Doctrine\DBAL\DriverManager;

final class Opener {
	public const MEMORY = ':memory:';

	public static function open(string $path, QueryCounter $counter): Connection {
		$parameters = ['driver' => 'pdo_sqlite'] + ($path === self::MEMORY ? ['memory' => true] : ['path' => $path]);
		$connection = DriverManager::getConnection($parameters, (new Configuration())->setMiddlewares([$counter]));
		$connection->setNestTransactionsWithSavepoints(true);
		// LIKE tells upper from lower case, as it does on Nextcloud's SQLite
		foreach (['busy_timeout = 10000', 'journal_mode = WAL', 'synchronous = NORMAL', 'case_sensitive_like = true'] as $pragma) {
			$connection->executeStatement('PRAGMA ' . $pragma);
		}
		return new Connection($connection);
	}
}
