<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung\Election;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A row of verband_board_reports: a board says who was elected after it, and somebody above confirms.
 *
 * @method int getGliederungId()
 * @method void setGliederungId(int $id)
 * @method string getElectedOn() YYYY-MM-DD
 * @method void setElectedOn(string $day)
 * @method string getBeginsOn() the new board's first day, YYYY-MM-DD
 * @method void setBeginsOn(string $day)
 * @method void setState(string $state)
 * @method ?int getReportedBy() a person
 * @method void setReportedBy(?int $personId)
 * @method int getReportedAt() seconds since 1970
 * @method void setReportedAt(int $time)
 * @method ?int getDecidedBy() a person
 * @method void setDecidedBy(?int $personId)
 * @method ?int getDecidedAt() seconds since 1970
 * @method void setDecidedAt(?int $time)
 * @method ?string getNote() what was said with the decision
 * @method void setNote(?string $note)
 * @method int getRevision()
 * @method void setRevision(int $revision)
 */
final class BoardReport extends Entity {
	public const COLUMNS = [
		'id', 'gliederung_id', 'elected_on', 'begins_on', 'state', 'reported_by', 'reported_at', 'decided_by', 'decided_at', 'note', 'revision',
	];

	protected ?int $gliederungId = null;
	protected ?string $electedOn = null;
	protected ?string $beginsOn = null;
	protected ?string $state = null;
	protected ?int $reportedBy = null;
	protected ?int $reportedAt = null;
	protected ?int $decidedBy = null;
	protected ?int $decidedAt = null;
	protected ?string $note = null;
	protected ?int $revision = null;

	public function __construct() {
		foreach (['gliederungId', 'reportedBy', 'reportedAt', 'decidedBy', 'decidedAt', 'revision'] as $number) {
			$this->addType($number, Types::BIGINT);
		}
	}

	public function state(): ReportState {
		return ReportState::from((string)$this->state);
	}

	public function etag(): string {
		return '"' . (int)$this->revision . '"';
	}
}
