<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests;

use OCA\Verband\Preview\Container\Container;
use OCA\Verband\Preview\Database\Connection;
use OCA\Verband\Preview\Database\Migrations;
use PDO;

/**
 * Every migration run, once a process: later databases are made from what the first one came to. Reckoning the
 * schema anew for each test took most of the suite's time.
 */
final class DatabaseTemplate {
	private static ?string $sql = null;

	public static function fill(Container $container): void {
		if (self::$sql === null) {
			$container->get(Migrations::class)->run();
			self::$sql = self::dump(self::pdo($container));
			return;
		}
		self::pdo($container)->exec(self::$sql);
	}

	private static function dump(PDO $pdo): string {
		$lines = $pdo->query("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid")->fetchAll(PDO::FETCH_COLUMN);
		foreach ($pdo->query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")->fetchAll(PDO::FETCH_COLUMN) as $table) {
			foreach ($pdo->query("SELECT * FROM \"$table\"")->fetchAll(PDO::FETCH_NUM) as $row) {
				$values = array_map(static fn (mixed $value): string => $value === null ? 'NULL' : $pdo->quote((string)$value), $row);
				$lines[] = "INSERT INTO \"$table\" VALUES (" . implode(', ', $values) . ')';
			}
		}
		return implode(";\n", $lines) . ';';
	}

	private static function pdo(Container $container): PDO {
		$pdo = $container->get(Connection::class)->inner()->getNativeConnection();
		assert($pdo instanceof PDO);
		return $pdo;
	}
}
