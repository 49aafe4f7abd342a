<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Database;

use OCP\DB\QueryBuilder\IQueryFunction;

/** A piece of SQL that is not a column's name and so is never quoted. */
final class SqlText implements IQueryFunction {
	public function __construct(
		private readonly string $sql,
	) {
	}

	#[\Override]
	public function __toString(): string {
		return $this->sql;
	}
}
