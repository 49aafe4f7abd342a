<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Database;

use Doctrine\DBAL\Driver;
use Doctrine\DBAL\Driver\Connection as DriverConnection;
use Doctrine\DBAL\Driver\Middleware;
use Doctrine\DBAL\Driver\Middleware\AbstractDriverMiddleware;

/** Counts the SQL statements that reach the database; transactions and pragmas are not among them. */
final class QueryCounter implements Middleware {
	/** @var list<string> */
	private array $statements = [];

	public function count(): int {
		return count($this->statements);
	}

	/** @return list<string> */
	public function statements(): array {
		return $this->statements;
	}

	public function reset(): void {
		$this->statements = [];
	}

	/**
	 * How many statements this took.
	 * @param callable(): mixed $work
	 */
	public function during(callable $work): int {
		$before = $this->count();
		$work();
		return $this->count() - $before;
	}

	public function note(string $sql): void {
		$this->statements[] = $sql;
	}

	#[\Override]
	public function wrap(Driver $driver): Driver {
		return new class($driver, $this) extends AbstractDriverMiddleware {
			public function __construct(
				Driver $driver,
				private readonly QueryCounter $counter,
			) {
				parent::__construct($driver);
			}

			#[\Override]
			public function connect(array $params): DriverConnection {
				return new CountedConnection(parent::connect($params), $this->counter);
			}
		};
	}
}
