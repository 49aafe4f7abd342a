<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Outreach;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A row of verband_broadcasts: a message of the Landesvorstand to everybody. Once sent it stays as it is.
 *
 * @method string getTitle()
 * @method void setTitle(string $title)
 * @method string getText()
 * @method void setText(string $text)
 * @method ?int getCreatedBy() person
 * @method void setCreatedBy(?int $id)
 * @method int getCreatedAt() seconds since 1970
 * @method void setCreatedAt(int $time)
 */
final class Broadcast extends Entity {
	public const COLUMNS = ['id', 'title', 'text', 'created_by', 'created_at'];

	protected ?string $title = null;
	protected ?string $text = null;
	protected ?int $createdBy = null;
	protected ?int $createdAt = null;

	public function __construct() {
		$this->addType('createdBy', Types::BIGINT);
		$this->addType('createdAt', Types::BIGINT);
	}
}
