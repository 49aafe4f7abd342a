<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Database;

use Doctrine\DBAL\Driver\Connection as DriverConnection;
use Doctrine\DBAL\Driver\Middleware\AbstractConnectionMiddleware;
use Doctrine\DBAL\Driver\Middleware\AbstractStatementMiddleware;
use Doctrine\DBAL\Driver\Result;
use Doctrine\DBAL\Driver\Statement;

final class CountedConnection extends AbstractConnectionMiddleware {
	public function __construct(
		private readonly DriverConnection $connection,
		private readonly QueryCounter $counter,
	) {
		parent::__construct($connection);
	}

	#[\Override]
	public function prepare(string $sql): Statement {
		return new class(parent::prepare($sql), $this->counter, $sql) extends AbstractStatementMiddleware {
			public function __construct(
				Statement $statement,
				private readonly QueryCounter $counter,
				private readonly string $sql,
			) {
				parent::__construct($statement);
			}

			#[\Override]
			public function execute($params = null): Result {
				$this->counter->note($this->sql);
				return parent::execute($params);
			}
		};
	}

	#[\Override]
	public function query(string $sql): Result {
		$this->counter->note($sql);
		return parent::query($sql);
	}

	#[\Override]
	public function exec(string $sql): int {
		if (!preg_match('/^\s*(SAVEPOINT|RELEASE|ROLLBACK|PRAGMA)/i', $sql)) {
			$this->counter->note($sql);
		}
		return parent::exec($sql);
	}

	/** SQLite refuses to turn a reading transaction into a writing one when another has written meanwhile. */
	#[\Override]
	public function beginTransaction() {
		$this->connection->exec('BEGIN IMMEDIATE');
		return true;
	}

	#[\Override]
	public function commit() {
		$this->connection->exec('COMMIT');
		return true;
	}

	#[\Override]
	public function rollBack() {
		$this->connection->exec('ROLLBACK');
		return true;
	}
}
