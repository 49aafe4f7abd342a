<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A row of verband_terms: an Amtszeit of a Gliederung, both days included.
 *
 * @method int getGliederungId()
 * @method void setGliederungId(int $id)
 * @method string getName()
 * @method void setName(string $name)
 * @method string getStartDate() YYYY-MM-DD
 * @method void setStartDate(string $day)
 * @method string getEndDate() YYYY-MM-DD
 * @method void setEndDate(string $day)
 * @method int getRevision()
 * @method void setRevision(int $revision)
 */
final class Term extends Entity {
	public const COLUMNS = ['id', 'gliederung_id', 'name', 'start_date', 'end_date', 'revision'];

	protected ?int $gliederungId = null;
	protected ?string $name = null;
	protected ?string $startDate = null;
	protected ?string $endDate = null;
	protected ?int $revision = null;

	public function __construct() {
		$this->addType('gliederungId', Types::BIGINT);
		$this->addType('revision', Types::BIGINT);
	}

	public function etag(): string {
		return '"' . (int)$this->revision . '"';
	}
}
