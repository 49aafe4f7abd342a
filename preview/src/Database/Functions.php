<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Database;

use OCP\DB\QueryBuilder\IFunctionBuilder;
use OCP\DB\QueryBuilder\IQueryFunction;

final class Functions implements IFunctionBuilder {
	#[\Override]
	public function concat($x, ...$expr): IQueryFunction {
		return new SqlText('(' . implode(' || ', array_map(Quoting::column(...), [$x, ...$expr])) . ')');
	}

	#[\Override]
	public function substring($input, $start, $length = null): IQueryFunction {
		return $this->call('substr', $length === null ? [$input, $start] : [$input, $start, $length]);
	}

	#[\Override]
	public function sum($field): IQueryFunction {
		return $this->call('SUM', [$field]);
	}

	#[\Override]
	public function lower($field): IQueryFunction {
		return $this->call('LOWER', [$field]);
	}

	#[\Override]
	public function add($x, $y): IQueryFunction {
		return new SqlText(Quoting::column($x) . ' + ' . Quoting::column($y));
	}

	#[\Override]
	public function subtract($x, $y): IQueryFunction {
		return new SqlText(Quoting::column($x) . ' - ' . Quoting::column($y));
	}

	#[\Override]
	public function count($count = '', $alias = ''): IQueryFunction {
		$what = $count === '' ? '*' : Quoting::column($count);
		return new SqlText('COUNT(' . $what . ')' . ($alias === '' ? '' : ' AS ' . Quoting::column($alias)));
	}

	#[\Override]
	public function max($field): IQueryFunction {
		return $this->call('MAX', [$field]);
	}

	#[\Override]
	public function min($field): IQueryFunction {
		return $this->call('MIN', [$field]);
	}

	#[\Override]
	public function greatest($x, $y): IQueryFunction {
		return $this->call('MAX', [$x, $y]);
	}

	#[\Override]
	public function least($x, $y): IQueryFunction {
		return $this->call('MIN', [$x, $y]);
	}

	/** @param list<mixed> $operands */
	private function call(string $function, array $operands): SqlText {
		return new SqlText($function . '(' . implode(', ', array_map(Quoting::column(...), $operands)) . ')');
	}
}
