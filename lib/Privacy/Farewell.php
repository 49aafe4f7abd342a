<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Privacy;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Goal\EvidenceErasure;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/**
 * Somebody goes, by deletion of the account or by leaving: whoever gets the account's name next must find nothing,
 * and what the association has to keep names nobody.
 */
final class Farewell {
	use TTransactional;

	public function __construct(
		private readonly Persons $persons,
		private readonly Eraser $eraser,
		private readonly EvidenceErasure $evidence,
		private readonly Access $access,
		private readonly IDBConnection $db,
	) {
	}

	public function of(int $personId): void {
		$this->atomic(function () use ($personId): void {
			$this->persons->endOffices($personId);
			// while it still knows whose they were
			$this->evidence->ofPerson($personId);
			$this->eraser->erase($personId);
		}, $this->db);
		$this->access->forget();
	}
}
