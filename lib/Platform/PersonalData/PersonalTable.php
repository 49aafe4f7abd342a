<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform\PersonalData;

use Closure;
use OCP\IL10N;

/**
 * A table that holds something about people: whose a row is, what it is for, how long it stays, and what becomes of
 * its columns with the account. Deletion, export and the privacy note are made from these, see Privacy\Registry.
 */
final class PersonalTable {
	/**
	 * @param ?string $owner the column that holds the person's id; null where a row belongs to nobody in particular
	 * @param Closure(IL10N): string $title what the rows are, for people
	 * @param Closure(IL10N): string $purpose what they are needed for
	 * @param list<string> $retention ids of the rules that end them before the account ends
	 * @param list<PersonalColumn> $columns
	 * @param list<string> $context columns about nobody that make a person's rows readable in their copy
	 */
	public function __construct(
		public readonly string $name,
		public readonly ?string $owner,
		public readonly Closure $title,
		public readonly Closure $purpose,
		public readonly array $retention,
		public readonly array $columns,
		public readonly array $context = [],
	) {
	}

	public function rowsGo(): bool {
		return array_filter($this->columns, static fn (PersonalColumn $column): bool => $column->fate === Fate::RowGoes) !== [];
	}

	/** @return list<string> */
	public function exported(): array {
		return array_values(array_map(
			static fn (PersonalColumn $column): string => $column->name,
			array_filter($this->columns, static fn (PersonalColumn $column): bool => $column->exported),
		));
	}
}
