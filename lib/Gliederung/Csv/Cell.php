<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung\Csv;

/**
 * Spreadsheets compute what begins like a formula. Such a cell is written with an apostrophe before it, which is
 * taken off again when the file comes back; quotes and apostrophes before a formula count as part of it, so that
 * taking off always undoes putting on. Pure.
 */
final class Cell {
	private const FORMULA = '/^[\'"]*[=+\-@\t\r]/';

	public static function harmless(string $value): string {
		return preg_match(self::FORMULA, $value) === 1 ? "'" . $value : $value;
	}

	public static function original(string $cell): string {
		return $cell !== '' && $cell[0] === "'" && preg_match(self::FORMULA, $cell) === 1 ? substr($cell, 1) : $cell;
	}

	/** The value as a cell of a file, always in quotes. */
	public static function write(string $value): string {
		return '"' . str_replace('"', '""', self::harmless($value)) . '"';
	}

	/**
	 * Names in one cell. The bar is what separates them, so a bar in a name becomes a slash.
	 * @param list<string> $names
	 */
	public static function join(array $names): string {
		$names = array_map(static fn (string $name): string => trim(str_replace('|', '/', $name)), $names);
		sort($names);
		return implode(' | ', $names);
	}

	/** @return list<string> */
	public static function split(string $cell): array {
		$names = array_map(trim(...), explode('|', $cell));
		return array_values(array_filter($names, static fn (string $name): bool => $name !== ''));
	}
}
