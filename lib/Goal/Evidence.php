<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A row of verband_goal_evidence: what shows that a goal moved. The label stays readable when the thing itself is gone; what is
 * taken back stays for reports on the days before.
 *
 * @method int getGoalId()
 * @method void setGoalId(int $goalId)
 * @method string getKind()
 * @method void setKind(string $kind)
 * @method ?int getTargetId()
 * @method void setTargetId(?int $targetId)
 * @method ?string getUrl()
 * @method void setUrl(?string $url)
 * @method string getLabel()
 * @method void setLabel(string $label)
 * @method ?string getText()
 * @method void setText(?string $text)
 * @method ?int getPersonId()
 * @method void setPersonId(?int $personId)
 * @method int getCreatedAt()
 * @method void setCreatedAt(int $createdAt)
 * @method ?int getRemovedAt()
 * @method void setRemovedAt(?int $removedAt)
 * @method ?int getErasedAt() when its words were taken out for good
 * @method void setErasedAt(?int $erasedAt)
 */
final class Evidence extends Entity {
	public const COLUMNS = ['id', 'goal_id', 'kind', 'target_id', 'url', 'label', 'text', 'person_id', 'created_at', 'removed_at', 'erased_at'];

	// Nextcloud writes a field only if it changes: a default here must never be a value that is set
	protected ?int $goalId = null;
	protected ?string $kind = null;
	protected ?int $targetId = null;
	protected ?string $url = null;
	protected ?string $label = null;
	protected ?string $text = null;
	protected ?int $personId = null;
	protected ?int $createdAt = null;
	protected ?int $removedAt = null;
	protected ?int $erasedAt = null;

	public function __construct() {
		$this->addType('goalId', Types::BIGINT);
		$this->addType('targetId', Types::BIGINT);
		$this->addType('personId', Types::BIGINT);
		$this->addType('createdAt', Types::BIGINT);
		$this->addType('removedAt', Types::BIGINT);
		$this->addType('erasedAt', Types::BIGINT);
	}
}
