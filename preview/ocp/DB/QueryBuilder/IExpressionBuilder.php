<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\DB\QueryBuilder;

interface IExpressionBuilder {
	public const EQ = '=';
	public const NEQ = '<>';
	public const LT = '<';
	public const LTE = '<=';
	public const GT = '>';
	public const GTE = '>=';

	/** @param mixed ...$x */
	public function andX(...$x): ICompositeExpression;

	/** @param mixed ...$x */
	public function orX(...$x): ICompositeExpression;

	/**
	 * @param mixed $x
	 * @param mixed $y
	 * @param mixed $type
	 */
	public function comparison($x, string $operator, $y, $type = null): string;

	/**
	 * @param mixed $x
	 * @param mixed $y
	 * @param mixed $type
	 */
	public function eq($x, $y, $type = null): string;

	/**
	 * @param mixed $x
	 * @param mixed $y
	 * @param mixed $type
	 */
	public function neq($x, $y, $type = null): string;

	/**
	 * @param mixed $x
	 * @param mixed $y
	 * @param mixed $type
	 */
	public function lt($x, $y, $type = null): string;

	/**
	 * @param mixed $x
	 * @param mixed $y
	 * @param mixed $type
	 */
	public function lte($x, $y, $type = null): string;

	/**
	 * @param mixed $x
	 * @param mixed $y
	 * @param mixed $type
	 */
	public function gt($x, $y, $type = null): string;

	/**
	 * @param mixed $x
	 * @param mixed $y
	 * @param mixed $type
	 */
	public function gte($x, $y, $type = null): string;

	/** @param mixed $x */
	public function isNull($x): string;

	/** @param mixed $x */
	public function isNotNull($x): string;

	/**
	 * @param mixed $x
	 * @param mixed $y
	 * @param mixed $type
	 */
	public function like($x, $y, $type = null): string;

	/**
	 * @param mixed $x
	 * @param mixed $y
	 * @param mixed $type
	 */
	public function notLike($x, $y, $type = null): string;

	/**
	 * @param mixed $x
	 * @param mixed $y
	 * @param mixed $type
	 */
	public function iLike($x, $y, $type = null): string;

	/**
	 * @param mixed $x
	 * @param mixed $y
	 * @param mixed $type
	 */
	public function in($x, $y, $type = null): string;

	/**
	 * @param mixed $x
	 * @param mixed $y
	 * @param mixed $type
	 */
	public function notIn($x, $y, $type = null): string;

	/** @param mixed $x */
	public function emptyString($x): string;

	/** @param mixed $x */
	public function nonEmptyString($x): string;

	/**
	 * @param mixed $column
	 * @param mixed $type
	 */
	public function castColumn($column, $type): IQueryFunction;
}
