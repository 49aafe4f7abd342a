<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Database;

use OCP\DB\QueryBuilder\ICompositeExpression;
use OCP\DB\QueryBuilder\IExpressionBuilder;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\DB\QueryBuilder\IQueryFunction;

final class Expressions implements IExpressionBuilder {
	#[\Override]
	public function andX(...$x): ICompositeExpression {
		return new Composite('AND', $x);
	}

	#[\Override]
	public function orX(...$x): ICompositeExpression {
		return new Composite('OR', $x);
	}

	#[\Override]
	public function comparison($x, string $operator, $y, $type = null): string {
		return $this->operand($x, $type) . ' ' . $operator . ' ' . $this->operand($y, $type);
	}

	#[\Override]
	public function eq($x, $y, $type = null): string {
		return $this->comparison($x, self::EQ, $y, $type);
	}

	#[\Override]
	public function neq($x, $y, $type = null): string {
		return $this->comparison($x, self::NEQ, $y, $type);
	}

	#[\Override]
	public function lt($x, $y, $type = null): string {
		return $this->comparison($x, self::LT, $y, $type);
	}

	#[\Override]
	public function lte($x, $y, $type = null): string {
		return $this->comparison($x, self::LTE, $y, $type);
	}

	#[\Override]
	public function gt($x, $y, $type = null): string {
		return $this->comparison($x, self::GT, $y, $type);
	}

	#[\Override]
	public function gte($x, $y, $type = null): string {
		return $this->comparison($x, self::GTE, $y, $type);
	}

	#[\Override]
	public function isNull($x): string {
		return Quoting::column($x) . ' IS NULL';
	}

	#[\Override]
	public function isNotNull($x): string {
		return Quoting::column($x) . ' IS NOT NULL';
	}

	#[\Override]
	public function like($x, $y, $type = null): string {
		return $this->comparison($x, 'LIKE', $y, $type) . " ESCAPE '\\'";
	}

	#[\Override]
	public function notLike($x, $y, $type = null): string {
		return $this->comparison($x, 'NOT LIKE', $y, $type) . " ESCAPE '\\'";
	}

	#[\Override]
	public function iLike($x, $y, $type = null): string {
		$functions = new Functions();
		return $this->like($functions->lower($x), $functions->lower($y), $type);
	}

	#[\Override]
	public function in($x, $y, $type = null): string {
		return Quoting::column($x) . ' IN (' . implode(', ', Quoting::columns((array)$this->listed($y))) . ')';
	}

	#[\Override]
	public function notIn($x, $y, $type = null): string {
		return Quoting::column($x) . ' NOT IN (' . implode(', ', Quoting::columns((array)$this->listed($y))) . ')';
	}

	#[\Override]
	public function emptyString($x): string {
		return $this->eq($x, new SqlText("''"));
	}

	#[\Override]
	public function nonEmptyString($x): string {
		return $this->neq($x, new SqlText("''"));
	}

	#[\Override]
	public function castColumn($column, $type): IQueryFunction {
		$quoted = Quoting::column($column);
		return new SqlText(match (true) {
			$type === IQueryBuilder::PARAM_INT => 'CAST(' . $quoted . ' AS INTEGER)',
			$type === IQueryBuilder::PARAM_STR => 'CAST(' . $quoted . ' AS TEXT)',
			in_array($type, [IQueryBuilder::PARAM_DATE_MUTABLE, IQueryBuilder::PARAM_DATE_IMMUTABLE], true) => 'DATE(' . $quoted . ')',
			is_string($type) && str_starts_with($type, 'datetime') => 'DATETIME(' . $quoted . ')',
			is_string($type) && str_starts_with($type, 'time') => 'TIME(' . $quoted . ')',
			default => $quoted,
		});
	}

	private function operand(mixed $operand, mixed $type): string {
		return is_string($type) && is_string($operand)
			? (string)$this->castColumn($operand, $type)
			: Quoting::column($operand);
	}

	private function listed(mixed $values): mixed {
		return is_object($values) ? [$values] : $values;
	}
}
