<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Database;

use Doctrine\DBAL\Connection as DbalConnection;
use Doctrine\DBAL\Exception as DbalException;
use OCP\DB\IResult;
use OCP\IDBConnection;

final class Connection implements IDBConnection {
	public function __construct(
		private readonly DbalConnection $inner,
	) {
	}

	public function inner(): DbalConnection {
		return $this->inner;
	}

	#[\Override]
	public function getQueryBuilder() {
		return new Query($this);
	}

	#[\Override]
	public function executeQuery(string $sql, array $params = [], $types = []): IResult {
		return $this->guard(fn (): IResult => new Result($this->inner->executeQuery(Quoting::prefix($sql), $params, $types)));
	}

	#[\Override]
	public function executeStatement($sql, array $params = [], array $types = []): int {
		return $this->guard(fn (): int => (int)$this->inner->executeStatement(Quoting::prefix($sql), $params, $types));
	}

	#[\Override]
	public function lastInsertId(string $table): int {
		return (int)$this->inner->lastInsertId();
	}

	#[\Override]
	public function insertIgnoreConflict(string $table, array $values): int {
		$insert = $this->getQueryBuilder()->insert($table);
		foreach ($values as $column => $value) {
			$insert->setValue($column, $insert->createNamedParameter($value));
		}
		$sql = preg_replace('/^INSERT /', 'INSERT OR IGNORE ', $insert->getSQL(), 1);
		return $this->executeStatement((string)$sql, $insert->getParameters());
	}

	#[\Override]
	public function beginTransaction(): void {
		$this->guard(fn () => $this->inner->beginTransaction());
	}

	#[\Override]
	public function inTransaction(): bool {
		return $this->inner->isTransactionActive();
	}

	#[\Override]
	public function commit(): void {
		$this->guard(fn () => $this->inner->commit());
	}

	#[\Override]
	public function rollBack(): void {
		$this->guard(fn () => $this->inner->rollBack());
	}

	#[\Override]
	public function tableExists(string $table): bool {
		return $this->inner->createSchemaManager()->tablesExist([Quoting::PREFIX . $table]);
	}

	#[\Override]
	public function escapeLikeParameter(string $param): string {
		return addcslashes($param, '\\_%');
	}

	#[\Override]
	public function getDatabaseProvider(bool $strict = false): string {
		return self::PLATFORM_SQLITE;
	}

	/**
	 * @template T
	 * @param callable(): T $call
	 * @return T
	 */
	private function guard(callable $call): mixed {
		try {
			return $call();
		} catch (DbalException $e) {
			throw Failure::of($e);
		}
	}
}
