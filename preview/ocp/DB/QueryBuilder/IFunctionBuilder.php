<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\DB\QueryBuilder;

interface IFunctionBuilder {
	/**
	 * @param mixed $x
	 * @param mixed ...$expr
	 */
	public function concat($x, ...$expr): IQueryFunction;

	/**
	 * @param mixed $input
	 * @param mixed $start
	 * @param mixed $length
	 */
	public function substring($input, $start, $length = null): IQueryFunction;

	/** @param mixed $field */
	public function sum($field): IQueryFunction;

	/** @param mixed $field */
	public function lower($field): IQueryFunction;

	/**
	 * @param mixed $x
	 * @param mixed $y
	 */
	public function add($x, $y): IQueryFunction;

	/**
	 * @param mixed $x
	 * @param mixed $y
	 */
	public function subtract($x, $y): IQueryFunction;

	/**
	 * @param mixed $count
	 * @param mixed $alias
	 */
	public function count($count = '', $alias = ''): IQueryFunction;

	/** @param mixed $field */
	public function max($field): IQueryFunction;

	/** @param mixed $field */
	public function min($field): IQueryFunction;

	/**
	 * @param mixed $x
	 * @param mixed $y
	 */
	public function greatest($x, $y): IQueryFunction;

	/**
	 * @param mixed $x
	 * @param mixed $y
	 */
	public function least($x, $y): IQueryFunction;
}
