<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

// A database that ends the process, as by SIGKILL, at a step: for the scripts that tests let die.

use Doctrine\DBAL\Driver;
use Doctrine\DBAL\Driver\Connection as DriverConnection;
use Doctrine\DBAL\Driver\Middleware;
use Doctrine\DBAL\Driver\Middleware\AbstractConnectionMiddleware;
use Doctrine\DBAL\Driver\Middleware\AbstractDriverMiddleware;
use Doctrine\DBAL\Driver\Result;
use Doctrine\DBAL\Driver\Statement;

/** Counts down once it is armed, and then ends this process without a word. */
final class Killer implements Middleware {
	public ?int $left = null;

	public function step(): void {
		if ($this->left !== null && --$this->left < 0) {
			posix_kill((int)getmypid(), SIGKILL);
		}
	}

	#[\Override]
	public function wrap(Driver $driver): Driver {
		return new class($driver, $this) extends AbstractDriverMiddleware {
			public function __construct(
				Driver $driver,
				private readonly Killer $killer,
			) {
				parent::__construct($driver);
			}

			#[\Override]
			public function connect(array $params): DriverConnection {
				return new KilledConnection(parent::connect($params), $this->killer);
			}
		};
	}
}

final class KilledConnection extends AbstractConnectionMiddleware {
	public function __construct(
		DriverConnection $connection,
		private readonly Killer $killer,
	) {
		parent::__construct($connection);
	}

	#[\Override]
	public function prepare(string $sql): Statement {
		$this->killer->step();
		return parent::prepare($sql);
	}

	#[\Override]
	public function query(string $sql): Result {
		$this->killer->step();
		return parent::query($sql);
	}

	#[\Override]
	public function exec(string $sql): int {
		$this->killer->step();
		return parent::exec($sql);
	}

	#[\Override]
	public function commit(): bool {
		$this->killer->step();
		$done = parent::commit();
		$this->killer->step();
		return $done;
	}
}
