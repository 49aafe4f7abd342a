<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A row of verband_programmes: a work programme as it was resolved, in chapters.
 *
 * @method int getGliederungId()
 * @method void setGliederungId(int $gliederungId)
 * @method int getTermId()
 * @method void setTermId(int $termId)
 * @method string getTitle()
 * @method void setTitle(string $title)
 * @method string getHead()
 * @method void setHead(string $head)
 * @method ?bool getNumbered()
 * @method void setNumbered(?bool $numbered)
 * @method int getCreatedAt()
 * @method void setCreatedAt(int $createdAt)
 * @method int getRevision()
 * @method void setRevision(int $revision)
 */
final class Programme extends Entity {
	public const COLUMNS = ['id', 'gliederung_id', 'term_id', 'title', 'head', 'numbered', 'created_at', 'revision'];

	// Nextcloud writes a field only if it changes: a default here must never be a value that is set
	protected ?int $gliederungId = null;
	protected ?int $termId = null;
	protected ?string $title = null;
	protected ?string $head = null;
	protected ?bool $numbered = null;
	protected ?int $createdAt = null;
	protected ?int $revision = null;

	public function __construct() {
		$this->addType('gliederungId', Types::BIGINT);
		$this->addType('termId', Types::BIGINT);
		$this->addType('numbered', Types::BOOLEAN);
		$this->addType('createdAt', Types::BIGINT);
		$this->addType('revision', Types::BIGINT);
	}

	public function etag(): string {
		return '"' . (int)$this->revision . '"';
	}
}
