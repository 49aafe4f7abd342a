<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A row of verband_chapters: a heading of a programme and the running text below it, with the place of every printed line in it.
 *
 * @method int getProgrammeId()
 * @method void setProgrammeId(int $programmeId)
 * @method ?int getParentId()
 * @method void setParentId(?int $parentId)
 * @method int getPosition()
 * @method void setPosition(int $position)
 * @method string getTitle()
 * @method void setTitle(string $title)
 * @method ?bool getBold()
 * @method void setBold(?bool $bold)
 * @method ?int getFirstLine()
 * @method void setFirstLine(?int $firstLine)
 * @method ?string getText()
 * @method void setText(?string $text)
 * @method ?string getAnchors()
 * @method void setAnchors(?string $anchors)
 */
final class Chapter extends Entity {
	public const COLUMNS = ['id', 'programme_id', 'parent_id', 'position', 'title', 'bold', 'first_line', 'text', 'anchors'];

	// Nextcloud writes a field only if it changes: a default here must never be a value that is set
	protected ?int $programmeId = null;
	protected ?int $parentId = null;
	protected ?int $position = null;
	protected ?string $title = null;
	protected ?bool $bold = null;
	protected ?int $firstLine = null;
	protected ?string $text = null;
	protected ?string $anchors = null;

	public function __construct() {
		$this->addType('programmeId', Types::BIGINT);
		$this->addType('parentId', Types::BIGINT);
		$this->addType('position', Types::BIGINT);
		$this->addType('bold', Types::BOOLEAN);
		$this->addType('firstLine', Types::BIGINT);
	}

	/** @return list<array{line: int, at: int, hyphen?: bool}> */
	public function anchorList(): array {
		return json_decode($this->anchors ?? '[]', true, flags: JSON_THROW_ON_ERROR);
	}
}
