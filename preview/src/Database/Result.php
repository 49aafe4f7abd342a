<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Database;

use Doctrine\DBAL\Result as DbalResult;
use OCP\DB\IResult;
use PDO;

final class Result implements IResult {
	public function __construct(
		private readonly DbalResult $inner,
	) {
	}

	#[\Override]
	public function closeCursor(): bool {
		$this->inner->free();
		return true;
	}

	#[\Override]
	public function fetch(int $fetchMode = PDO::FETCH_ASSOC) {
		return match ($fetchMode) {
			PDO::FETCH_NUM => $this->inner->fetchNumeric(),
			PDO::FETCH_COLUMN => $this->inner->fetchOne(),
			default => $this->inner->fetchAssociative(),
		};
	}

	#[\Override]
	public function fetchAll(int $fetchMode = PDO::FETCH_ASSOC): array {
		return match ($fetchMode) {
			PDO::FETCH_NUM => $this->inner->fetchAllNumeric(),
			PDO::FETCH_COLUMN => $this->inner->fetchFirstColumn(),
			default => $this->inner->fetchAllAssociative(),
		};
	}

	#[\Override]
	public function fetchColumn() {
		return $this->inner->fetchOne();
	}

	#[\Override]
	public function fetchOne() {
		return $this->inner->fetchOne();
	}

	#[\Override]
	public function rowCount(): int {
		return $this->inner->rowCount();
	}
}
