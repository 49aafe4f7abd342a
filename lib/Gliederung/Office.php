<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A row of verband_offices: who holds which role in which Gliederung, both days included. Ending an office sets its
 * last day; the row stays.
 *
 * @method int getGliederungId()
 * @method void setGliederungId(int $id)
 * @method int getPersonId()
 * @method void setPersonId(int $id)
 * @method string getRole() an OfficeRole's value
 * @method void setRole(string $role)
 * @method string getFromDate() YYYY-MM-DD
 * @method void setFromDate(string $day)
 * @method ?string getUntilDate() YYYY-MM-DD, null for "until further notice"
 * @method void setUntilDate(?string $day)
 * @method void setVote(bool $vote)
 * @method int getRevision()
 * @method void setRevision(int $revision)
 */
final class Office extends Entity {
	public const COLUMNS = ['id', 'gliederung_id', 'person_id', 'role', 'from_date', 'until_date', 'vote', 'revision'];

	protected ?int $gliederungId = null;
	protected ?int $personId = null;
	protected ?string $role = null;
	protected ?string $fromDate = null;
	protected ?string $untilDate = null;
	protected ?bool $vote = null;
	protected ?int $revision = null;

	public function __construct() {
		foreach (['gliederungId', 'personId', 'revision'] as $number) {
			$this->addType($number, Types::BIGINT);
		}
		$this->addType('vote', Types::BOOLEAN);
	}

	public function role(): OfficeRole {
		return OfficeRole::from((string)$this->role);
	}

	public function hasVote(): bool {
		return (bool)$this->vote;
	}

	/** @param string $day YYYY-MM-DD */
	public function isHeldOn(string $day): bool {
		return $this->fromDate <= $day && ($this->untilDate === null || $this->untilDate >= $day);
	}

	public function etag(): string {
		return '"' . (int)$this->revision . '"';
	}
}
