<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A row of verband_milestones: a day that a term's deadlines hang on and that may move.
 *
 * @method int getTermId()
 * @method void setTermId(int $id)
 * @method string getKind() a MilestoneKind's value
 * @method void setKind(string $kind)
 * @method string getName()
 * @method void setName(string $name)
 * @method string getDate() YYYY-MM-DD
 * @method void setDate(string $day)
 */
final class Milestone extends Entity {
	public const COLUMNS = ['id', 'term_id', 'kind', 'name', 'date'];

	protected ?int $termId = null;
	protected ?string $kind = null;
	protected ?string $name = null;
	protected ?string $date = null;

	public function __construct() {
		$this->addType('termId', Types::BIGINT);
	}
}
