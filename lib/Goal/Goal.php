<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A row of verband_goals: what a term is to bring about, where the programme says so, who sees to it, and how far it is.
 *
 * @method int getGliederungId()
 * @method void setGliederungId(int $gliederungId)
 * @method int getTermId()
 * @method void setTermId(int $termId)
 * @method ?int getProgrammeId()
 * @method void setProgrammeId(?int $programmeId)
 * @method ?int getChapterId()
 * @method void setChapterId(?int $chapterId)
 * @method int getPosition()
 * @method void setPosition(int $position)
 * @method string getTitle()
 * @method void setTitle(string $title)
 * @method ?string getQuote()
 * @method void setQuote(?string $quote)
 * @method string getPlaces()
 * @method void setPlaces(string $places)
 * @method string getKind()
 * @method void setKind(string $kind)
 * @method string getState()
 * @method void setState(string $state)
 * @method ?string getDue()
 * @method void setDue(?string $due)
 * @method ?int getDueMilestoneId()
 * @method void setDueMilestoneId(?int $dueMilestoneId)
 * @method ?int getResponsibleId()
 * @method void setResponsibleId(?int $responsibleId)
 * @method ?int getParentId()
 * @method void setParentId(?int $parentId)
 * @method ?int getRhythmDays()
 * @method void setRhythmDays(?int $rhythmDays)
 * @method string getPartners()
 * @method void setPartners(string $partners)
 * @method ?string getNextSteps()
 * @method void setNextSteps(?string $nextSteps)
 * @method ?string getFinalNote()
 * @method void setFinalNote(?string $finalNote)
 * @method ?int getCarriedFrom()
 * @method void setCarriedFrom(?int $carriedFrom)
 * @method int getCreatedAt()
 * @method void setCreatedAt(int $createdAt)
 * @method int getMovedAt()
 * @method void setMovedAt(int $movedAt)
 * @method int getRevision()
 * @method void setRevision(int $revision)
 */
final class Goal extends Entity {
	public const COLUMNS = ['id', 'gliederung_id', 'term_id', 'programme_id', 'chapter_id', 'position', 'title', 'quote', 'places', 'kind', 'state', 'due', 'due_milestone_id', 'responsible_id', 'parent_id', 'rhythm_days', 'partners', 'next_steps', 'final_note', 'carried_from', 'created_at', 'moved_at', 'revision'];

	// Nextcloud writes a field only if it changes: a default here must never be a value that is set
	protected ?int $gliederungId = null;
	protected ?int $termId = null;
	protected ?int $programmeId = null;
	protected ?int $chapterId = null;
	protected ?int $position = null;
	protected ?string $title = null;
	protected ?string $quote = null;
	protected ?string $places = null;
	protected ?string $kind = null;
	protected ?string $state = null;
	protected ?string $due = null;
	protected ?int $dueMilestoneId = null;
	protected ?int $responsibleId = null;
	protected ?int $parentId = null;
	protected ?int $rhythmDays = null;
	protected ?string $partners = null;
	protected ?string $nextSteps = null;
	protected ?string $finalNote = null;
	protected ?int $carriedFrom = null;
	protected ?int $createdAt = null;
	protected ?int $movedAt = null;
	protected ?int $revision = null;

	public function __construct() {
		$this->addType('gliederungId', Types::BIGINT);
		$this->addType('termId', Types::BIGINT);
		$this->addType('programmeId', Types::BIGINT);
		$this->addType('chapterId', Types::BIGINT);
		$this->addType('position', Types::BIGINT);
		$this->addType('dueMilestoneId', Types::BIGINT);
		$this->addType('responsibleId', Types::BIGINT);
		$this->addType('parentId', Types::BIGINT);
		$this->addType('rhythmDays', Types::BIGINT);
		$this->addType('carriedFrom', Types::BIGINT);
		$this->addType('createdAt', Types::BIGINT);
		$this->addType('movedAt', Types::BIGINT);
		$this->addType('revision', Types::BIGINT);
	}

	public function kind(): GoalKind {
		return GoalKind::from((string)$this->kind);
	}

	public function state(): GoalState {
		return GoalState::from((string)$this->state);
	}

	/** A column that may be empty, as text: quote, nextSteps, finalNote. */
	public function words(string $field): string {
		return (string)$this->{$field};
	}

	/** @return list<array{int, int}> first and last printed line of each place */
	public function lineList(): array {
		return json_decode((string)$this->places, true, flags: JSON_THROW_ON_ERROR);
	}

	/** @return list<array{gliederungId: ?int, name: string}> */
	public function partnerList(): array {
		return json_decode((string)$this->partners, true, flags: JSON_THROW_ON_ERROR);
	}

	public function etag(): string {
		return '"' . (int)$this->revision . '"';
	}
}
