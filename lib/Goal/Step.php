<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A row of verband_goal_history: who changed what of a goal, when and why.
 *
 * @method int getGoalId()
 * @method void setGoalId(int $goalId)
 * @method int getAt()
 * @method void setAt(int $at)
 * @method ?int getPersonId()
 * @method void setPersonId(?int $personId)
 * @method ?string getFromState()
 * @method void setFromState(?string $fromState)
 * @method string getToState()
 * @method void setToState(string $toState)
 * @method ?string getReason()
 * @method void setReason(?string $reason)
 * @method ?string getChanges()
 * @method void setChanges(?string $changes)
 * @method ?string getWords()
 * @method void setWords(?string $words)
 */
final class Step extends Entity {
	public const COLUMNS = ['id', 'goal_id', 'at', 'person_id', 'from_state', 'to_state', 'reason', 'changes', 'words'];

	// Nextcloud writes a field only if it changes: a default here must never be a value that is set
	protected ?int $goalId = null;
	protected ?int $at = null;
	protected ?int $personId = null;
	protected ?string $fromState = null;
	protected ?string $toState = null;
	protected ?string $reason = null;
	protected ?string $changes = null;
	protected ?string $words = null;

	public function __construct() {
		$this->addType('goalId', Types::BIGINT);
		$this->addType('at', Types::BIGINT);
		$this->addType('personId', Types::BIGINT);
	}

	/** Was evidence taken back in it? Its reason then is what that was called. */
	public function tookBack(): bool {
		return $this->names('evidenceRemoved');
	}

	/** Were the words of evidence taken out for good in it? */
	public function erased(): bool {
		return $this->names('evidenceErased');
	}

	private function names(string $change): bool {
		return in_array($change, (array)json_decode($this->changes ?? '[]', true), true);
	}
}
