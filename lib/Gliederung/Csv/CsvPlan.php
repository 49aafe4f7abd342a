<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung\Csv;

/**
 * What a file would change. Rows are numbered as a spreadsheet numbers them.
 */
final class CsvPlan {
	/**
	 * @param list<array{row: int, action: string, code: string, name: string, changes: list<array{column: string, before: string, after: string}>}> $changes one for each row, action: add, change, leave
	 * @param list<array{code: string, name: string}> $untouched in the tree, not in the file
	 * @param list<array{row: int, column: string, error: string, value: string}> $errors with any, nothing is written
	 * @param array<string, array<string, string>> $values by code, what the file says, by column; parents first
	 */
	public function __construct(
		public readonly array $changes,
		public readonly array $untouched,
		public readonly array $errors,
		public readonly array $values,
	) {
	}

	public function count(string $action): int {
		return count(array_filter($this->changes, static fn (array $change): bool => $change['action'] === $action));
	}
}
