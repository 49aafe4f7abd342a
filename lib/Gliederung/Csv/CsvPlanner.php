<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung\Csv;

use OCA\Verband\Gliederung\ChairLimit;
use OCA\Verband\Gliederung\GliederungFields;
use OCA\Verband\Gliederung\GliederungKind;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;

/**
 * Compares a file with the tree, row by row. The code is the key; parents may come later in the file. Pure.
 */
final class CsvPlanner {
	/** @var list<array{row: int, column: string, error: string, value: string}> */
	private array $errors = [];

	/**
	 * @param array<string, array<string, string>> $existing the tree: every column's value by code
	 */
	public static function plan(CsvFile $file, array $existing): CsvPlan {
		return (new self())->make($file, $existing);
	}

	private function __construct() {
	}

	/** @param array<string, array<string, string>> $existing */
	private function make(CsvFile $file, array $existing): CsvPlan {
		$columns = $this->columns($file);
		$rows = $this->errors === [] ? $this->rows($file, $columns) : [];
		$said = [];
		$changes = [];
		foreach ($rows as $number => $cells) {
			$code = $cells['code'] ?? '';
			if (isset($said[$code])) {
				$this->error($number, CsvColumn::Code, ErrorCode::Duplicate, $code);
				continue;
			}
			$values = $this->values($number, $cells, $existing[$code] ?? null);
			if ($code === '') {
				continue;
			}
			$said[$code] = $values;
			$changes[] = self::change($number, $code, $said[$code], $existing[$code] ?? null);
		}
		$this->checkTree(array_flip(array_map(static fn (array $c): string => $c['code'] ?? '', array_reverse($rows, true))), $said, $existing);
		$untouched = [];
		foreach (array_diff_key($existing, $said) as $code => $values) {
			$untouched[] = ['code' => (string)$code, 'name' => $values['name']];
		}
		usort($this->errors, static fn (array $a, array $b): int => $a['row'] <=> $b['row']);
		return new CsvPlan($changes, $untouched, $this->errors, $this->errors === [] ? self::parentsFirst($said) : []);
	}

	/** @return array<int, CsvColumn> by position */
	private function columns(CsvFile $file): array {
		$row = (int)array_key_first($file->rows);
		$columns = [];
		foreach ($file->rows[$row] as $position => $header) {
			$column = CsvColumn::ofHeader($header);
			if ($column !== null && !in_array($column, $columns, true)) {
				$columns[$position] = $column;
			} elseif ($header !== '') {
				$this->errors[] = self::problem($row, $header, ErrorCode::CsvHeader, $header);
			}
		}
		if (!in_array(CsvColumn::Code, $columns, true)) {
			$this->errors[] = self::problem($row, CsvColumn::Code->value, ErrorCode::CsvHeader, '');
		}
		return $columns;
	}

	/**
	 * @param array<int, CsvColumn> $columns
	 * @return array<int, array<string, string>> cells by row number and column
	 */
	private function rows(CsvFile $file, array $columns): array {
		$rows = [];
		foreach (array_slice($file->rows, 1, null, true) as $number => $cells) {
			foreach (array_diff_key($cells, $columns) as $surplus) {
				if ($surplus !== '') {
					$this->errors[] = self::problem($number, '', ErrorCode::CsvRow, $surplus);
				}
			}
			foreach ($columns as $position => $column) {
				$rows[$number][$column->value] = Cell::original($cells[$position] ?? '');
			}
		}
		return $rows;
	}

	/**
	 * What a row says, checked cell by cell with the API's own rules. What it leaves unsaid is not among it.
	 * @param array<string, string> $cells
	 * @param ?array<string, string> $before
	 * @return array<string, string>
	 */
	private function values(int $number, array $cells, ?array $before): array {
		$values = [];
		foreach ($cells as $key => $cell) {
			$column = CsvColumn::from($key);
			if ($cell === '' && $column->emptyMeansUnsaid()) {
				continue;
			}
			try {
				$values[$key] = self::read($column, $cell);
			} catch (Problem $problem) {
				$this->error($number, $column, $problem->error, $cell);
			}
		}
		foreach ($before === null ? [CsvColumn::Kind, CsvColumn::Name] : [] as $needed) {
			if (!isset($cells[$needed->value])) {
				$this->error($number, $needed, ErrorCode::Required, '');
			}
		}
		return $values;
	}

	private static function read(CsvColumn $column, string $cell): string {
		if ($column === CsvColumn::Chairs) {
			$names = Cell::split($cell);
			if (count($names) > ChairLimit::MAX) {
				throw Problem::invalid(ErrorCode::TooManyChairs);
			}
			foreach ($names as $name) {
				(new Input(['name' => $name]))->string('name', Persons::MAX_NAME, required: true);
			}
			return Cell::join($names);
		}
		$field = $column->field();
		return $field === null ? $cell : (string)(GliederungFields::read(new Input([$field => $cell]))[$field] ?? '');
	}

	/**
	 * @param array<string, string> $values
	 * @param ?array<string, string> $before
	 * @return array{row: int, action: string, code: string, name: string, changes: list<array{column: string, before: string, after: string}>}
	 */
	private static function change(int $number, string $code, array $values, ?array $before): array {
		$changes = [];
		foreach ($values as $column => $after) {
			if ($after !== ($before[$column] ?? '')) {
				$changes[] = ['column' => $column, 'before' => $before[$column] ?? '', 'after' => $after];
			}
		}
		$action = $before === null ? 'add' : ($changes === [] ? 'leave' : 'change');
		$name = $values['name'] ?? $before['name'] ?? '';
		return ['row' => $number, 'action' => $action, 'code' => $code, 'name' => $name, 'changes' => $changes];
	}

	/**
	 * One Landesverband, parents that exist, no circle: of the tree as it would be.
	 * @param array<string, int> $numbers row by code
	 * @param array<string, array<string, string>> $said
	 * @param array<string, array<string, string>> $existing
	 */
	private function checkTree(array $numbers, array $said, array $existing): void {
		$would = [];
		foreach ($said + $existing as $code => $values) {
			$would[$code] = $values + ($existing[$code] ?? []) + ['parent' => '', 'kind' => ''];
		}
		$root = GliederungKind::Landesverband->value;
		$roots = array_keys(array_filter($would, static fn (array $one): bool => $one['kind'] === $root));
		foreach (array_keys($said) as $code) {
			['parent' => $parent, 'kind' => $kind] = $would[$code];
			$error = match (true) {
				$kind === $root && $parent !== '' => ErrorCode::Invalid,
				$kind === $root => null,
				$parent === '' => ErrorCode::Required,
				!isset($would[$parent]) => ErrorCode::UnknownGliederung,
				self::circles((string)$code, $would) => ErrorCode::CyclicTree,
				default => null,
			};
			if ($error !== null) {
				$this->error($numbers[$code], CsvColumn::Parent, $error, $parent);
			}
			if ($kind === $root && count($roots) > 1) {
				$this->error($numbers[$code], CsvColumn::Kind, ErrorCode::Duplicate, $kind);
			}
			$was = $existing[$code]['kind'] ?? $kind;
			if ($was === $root && $kind !== $root) {
				$this->error($numbers[$code], CsvColumn::Kind, ErrorCode::Invalid, $kind);
			}
		}
	}

	/** @param array<string, array<string, string>> $would */
	private static function circles(string $code, array $would): bool {
		$seen = [];
		for ($at = $code; isset($would[$at]); $at = $would[$at]['parent']) {
			if (isset($seen[$at])) {
				return $at === $code;
			}
			$seen[$at] = true;
		}
		return false;
	}

	/**
	 * @param array<string, array<string, string>> $said
	 * @return array<string, array<string, string>>
	 */
	private static function parentsFirst(array $said): array {
		$ordered = [];
		$put = static function (string $code) use (&$put, &$ordered, $said): void {
			if (isset($ordered[$code]) || !isset($said[$code])) {
				return;
			}
			$put($said[$code]['parent'] ?? '');
			$ordered[$code] = $said[$code];
		};
		array_map(static fn (int|string $code) => $put((string)$code), array_keys($said));
		return $ordered;
	}

	private function error(int $row, CsvColumn $column, ErrorCode $error, string $value): void {
		$this->errors[] = self::problem($row, $column->value, $error, $value);
	}

	/** @return array{row: int, column: string, error: string, value: string} */
	private static function problem(int $row, string $column, ErrorCode $error, string $value): array {
		return ['row' => $row, 'column' => $column, 'error' => $error->value, 'value' => mb_substr($value, 0, 200)];
	}
}
