<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A row of verband_suggestions: an idea or criticism from a member, by name or by nobody.
 *
 * @method int getGliederungId()
 * @method void setGliederungId(int $gliederungId)
 * @method ?string getAbout()
 * @method void setAbout(?string $about)
 * @method string getText()
 * @method void setText(string $text)
 * @method ?int getPersonId()
 * @method void setPersonId(?int $personId)
 * @method ?string getReceiptHash()
 * @method void setReceiptHash(?string $receiptHash)
 * @method ?bool getHidden()
 * @method void setHidden(?bool $hidden)
 * @method string getState()
 * @method void setState(string $state)
 * @method ?string getAnswer()
 * @method void setAnswer(?string $answer)
 * @method int getDueAt()
 * @method void setDueAt(int $dueAt)
 * @method ?int getAgendaItemId()
 * @method void setAgendaItemId(?int $agendaItemId)
 * @method ?int getGoalId()
 * @method void setGoalId(?int $goalId)
 * @method int getCreatedAt()
 * @method void setCreatedAt(int $createdAt)
 * @method int getRevision()
 * @method void setRevision(int $revision)
 */
final class Suggestion extends Entity {
	public const COLUMNS = ['id', 'gliederung_id', 'about', 'text', 'person_id', 'receipt_hash', 'hidden', 'state', 'answer', 'due_at', 'agenda_item_id', 'goal_id', 'created_at', 'revision'];

	// Nextcloud writes a field only if it changes: a default here must never be a value that is set
	protected ?int $gliederungId = null;
	protected ?string $about = null;
	protected ?string $text = null;
	protected ?int $personId = null;
	protected ?string $receiptHash = null;
	protected ?bool $hidden = null;
	protected ?string $state = null;
	protected ?string $answer = null;
	protected ?int $dueAt = null;
	protected ?int $agendaItemId = null;
	protected ?int $goalId = null;
	protected ?int $createdAt = null;
	protected ?int $revision = null;

	public function __construct() {
		$this->addType('gliederungId', Types::BIGINT);
		$this->addType('personId', Types::BIGINT);
		$this->addType('hidden', Types::BOOLEAN);
		$this->addType('dueAt', Types::BIGINT);
		$this->addType('agendaItemId', Types::BIGINT);
		$this->addType('goalId', Types::BIGINT);
		$this->addType('createdAt', Types::BIGINT);
		$this->addType('revision', Types::BIGINT);
	}

	public function state(): SuggestionState {
		return SuggestionState::from((string)$this->state);
	}

	public function isHidden(): bool {
		return (bool)$this->hidden;
	}

	/** What it is about in a line: for what becomes of it. */
	public function headline(): string {
		$first = strtok((string)$this->text, "\n");
		return mb_substr($first === false ? '' : $first, 0, 200);
	}

	public function etag(): string {
		return '"' . (int)$this->revision . '"';
	}
}
