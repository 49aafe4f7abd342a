<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP;

use OCP\DB\IResult;
use OCP\DB\QueryBuilder\IQueryBuilder;

interface IDBConnection {
	public const PLATFORM_MYSQL = 'mysql';
	public const PLATFORM_ORACLE = 'oracle';
	public const PLATFORM_POSTGRES = 'postgres';
	public const PLATFORM_SQLITE = 'sqlite';
	public const PLATFORM_MARIADB = 'mariadb';

	/** @return IQueryBuilder */
	public function getQueryBuilder();

	/**
	 * @param array<mixed> $params
	 * @param array<mixed> $types
	 */
	public function executeQuery(string $sql, array $params = [], $types = []): IResult;

	/**
	 * @param string $sql
	 * @param array<mixed> $params
	 * @param array<mixed> $types
	 */
	public function executeStatement($sql, array $params = [], array $types = []): int;

	public function lastInsertId(string $table): int;

	/** @param array<string, mixed> $values */
	public function insertIgnoreConflict(string $table, array $values): int;

	public function beginTransaction(): void;

	public function inTransaction(): bool;

	public function commit(): void;

	public function rollBack(): void;

	public function tableExists(string $table): bool;

	public function escapeLikeParameter(string $param): string;

	public function getDatabaseProvider(bool $strict = false): string;
}
