<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Database;

use Doctrine\DBAL\ArrayParameterType;
use Doctrine\DBAL\Query\QueryBuilder;
use OCP\DB\IResult;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;
use RuntimeException;

final class Query implements IQueryBuilder {
	use Selecting;
	use Changing;

	private readonly QueryBuilder $inner;
	private int $placeholders = 0;

	public function __construct(
		private readonly Connection $connection,
	) {
		$this->inner = $connection->inner()->createQueryBuilder();
	}

	#[\Override]
	public function expr() {
		return new Expressions();
	}

	#[\Override]
	public function func() {
		return new Functions();
	}

	#[\Override]
	public function executeQuery(?IDBConnection $connection = null): IResult {
		if ($this->inner->getType() !== QueryBuilder::SELECT) {
			throw new RuntimeException('Only a SELECT has a result');
		}
		return $this->connection->executeQuery($this->getSQL(), $this->inner->getParameters(), $this->inner->getParameterTypes());
	}

	#[\Override]
	public function executeStatement(?IDBConnection $connection = null): int {
		if ($this->inner->getType() === QueryBuilder::SELECT) {
			throw new RuntimeException('A SELECT is not a statement');
		}
		return $this->connection->executeStatement($this->getSQL(), $this->inner->getParameters(), $this->inner->getParameterTypes());
	}

	#[\Override]
	public function getSQL() {
		return $this->inner->getSQL();
	}

	#[\Override]
	public function setParameter($key, $value, $type = null) {
		$this->inner->setParameter($key, $value, $this->type($type ?? self::PARAM_STR));
		return $this;
	}

	#[\Override]
	public function getParameters() {
		return $this->inner->getParameters();
	}

	#[\Override]
	public function createNamedParameter($value, $type = self::PARAM_STR, $placeHolder = null) {
		$name = $placeHolder ?? ':dcValue' . ++$this->placeholders;
		$this->setParameter(substr($name, 1), $value, $type);
		return new SqlText($name);
	}

	#[\Override]
	public function createParameter($name) {
		return new SqlText(':' . $name);
	}

	#[\Override]
	public function createFunction($call) {
		return new SqlText(Quoting::prefix((string)$call));
	}

	#[\Override]
	public function getLastInsertId(): int {
		return $this->connection->lastInsertId('');
	}

	#[\Override]
	public function getTableName($table) {
		return is_string($table) ? Quoting::table($table) : (string)$table;
	}

	#[\Override]
	public function getColumnName($column, $tableAlias = '') {
		return Quoting::column($tableAlias === '' ? $column : $tableAlias . '.' . $column);
	}

	private function type(mixed $type): mixed {
		return match ($type) {
			self::PARAM_INT_ARRAY => ArrayParameterType::INTEGER,
			self::PARAM_STR_ARRAY => ArrayParameterType::STRING,
			default => $type,
		};
	}
}
