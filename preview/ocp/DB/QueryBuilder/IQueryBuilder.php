<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\DB\QueryBuilder;

use OCP\DB\IResult;
use OCP\IDBConnection;

interface IQueryBuilder {
	public const PARAM_NULL = 0;
	public const PARAM_BOOL = 'boolean';
	public const PARAM_INT = 1;
	public const PARAM_STR = 2;
	public const PARAM_LOB = 3;
	public const PARAM_TIME_MUTABLE = 'time';
	public const PARAM_DATE_MUTABLE = 'date';
	public const PARAM_DATETIME_MUTABLE = 'datetime';
	public const PARAM_DATETIME_TZ_MUTABLE = 'datetimetz';
	public const PARAM_TIME_IMMUTABLE = 'time';
	public const PARAM_DATE_IMMUTABLE = 'date_immutable';
	public const PARAM_DATETIME_IMMUTABLE = 'datetime_immutable';
	public const PARAM_DATETIME_TZ_IMMUTABLE = 'datetimetz_immutable';
	public const PARAM_JSON = 'json';
	public const PARAM_INT_ARRAY = 101;
	public const PARAM_STR_ARRAY = 102;
	public const MAX_ROW_DELETION = 100000;

	/** @return IExpressionBuilder */
	public function expr();

	/** @return IFunctionBuilder */
	public function func();

	public function executeQuery(?IDBConnection $connection = null): IResult;

	public function executeStatement(?IDBConnection $connection = null): int;

	/** @return string */
	public function getSQL();

	/**
	 * @param mixed $key
	 * @param mixed $value
	 * @param mixed $type
	 * @return $this
	 */
	public function setParameter($key, $value, $type = null);

	/** @return array<mixed> */
	public function getParameters();

	/**
	 * @param mixed $firstResult
	 * @return $this
	 */
	public function setFirstResult($firstResult);

	/**
	 * @param mixed $maxResults
	 * @return $this
	 */
	public function setMaxResults($maxResults);

	/**
	 * @param mixed ...$selects
	 * @return $this
	 */
	public function select(...$selects);

	/**
	 * @param mixed $select
	 * @param mixed $alias
	 * @return $this
	 */
	public function selectAlias($select, $alias);

	/**
	 * @param mixed $select
	 * @return $this
	 */
	public function selectDistinct($select);

	/**
	 * @param mixed ...$select
	 * @return $this
	 */
	public function addSelect(...$select);

	/**
	 * @param mixed $delete
	 * @param mixed $alias
	 * @return $this
	 */
	public function delete($delete = null, $alias = null);

	/**
	 * @param mixed $update
	 * @param mixed $alias
	 * @return $this
	 */
	public function update($update = null, $alias = null);

	/**
	 * @param mixed $insert
	 * @return $this
	 */
	public function insert($insert = null);

	/**
	 * @param mixed $from
	 * @param mixed $alias
	 * @return $this
	 */
	public function from($from, $alias = null);

	/**
	 * @param mixed $fromAlias
	 * @param mixed $join
	 * @param mixed $alias
	 * @param mixed $condition
	 * @return $this
	 */
	public function innerJoin($fromAlias, $join, $alias, $condition = null);

	/**
	 * @param mixed $fromAlias
	 * @param mixed $join
	 * @param mixed $alias
	 * @param mixed $condition
	 * @return $this
	 */
	public function leftJoin($fromAlias, $join, $alias, $condition = null);

	/**
	 * @param mixed $key
	 * @param mixed $value
	 * @return $this
	 */
	public function set($key, $value);

	/**
	 * @param mixed ...$predicates
	 * @return $this
	 */
	public function where(...$predicates);

	/**
	 * @param mixed ...$where
	 * @return $this
	 */
	public function andWhere(...$where);

	/**
	 * @param mixed ...$where
	 * @return $this
	 */
	public function orWhere(...$where);

	/**
	 * @param mixed ...$groupBys
	 * @return $this
	 */
	public function groupBy(...$groupBys);

	/**
	 * @param mixed $column
	 * @param mixed $value
	 * @return $this
	 */
	public function setValue($column, $value);

	/**
	 * @param array<mixed> $values
	 * @return $this
	 */
	public function values(array $values);

	/**
	 * @param mixed $sort
	 * @param mixed $order
	 * @return $this
	 */
	public function orderBy($sort, $order = null);

	/**
	 * @param mixed $sort
	 * @param mixed $order
	 * @return $this
	 */
	public function addOrderBy($sort, $order = null);

	/**
	 * @param mixed $value
	 * @param int|string|null $type
	 * @param string|null $placeHolder
	 * @return \Stringable
	 */
	public function createNamedParameter($value, $type = self::PARAM_STR, $placeHolder = null);

	/**
	 * @param string $name
	 * @return \Stringable
	 */
	public function createParameter($name);

	/**
	 * @param string $call
	 * @return IQueryFunction
	 */
	public function createFunction($call);

	public function getLastInsertId(): int;

	/**
	 * @param string|IQueryFunction $table
	 * @return string
	 */
	public function getTableName($table);

	/**
	 * @param string $column
	 * @param string $tableAlias
	 * @return string
	 */
	public function getColumnName($column, $tableAlias = '');
}
