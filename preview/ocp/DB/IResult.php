<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\DB;

use PDO;

interface IResult {
	public function closeCursor(): bool;

	/** @return mixed */
	public function fetch(int $fetchMode = PDO::FETCH_ASSOC);

	/** @return list<mixed> */
	public function fetchAll(int $fetchMode = PDO::FETCH_ASSOC): array;

	/** @return mixed */
	public function fetchColumn();

	/** @return mixed */
	public function fetchOne();

	public function rowCount(): int;
}
