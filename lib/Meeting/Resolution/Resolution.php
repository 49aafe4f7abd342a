<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Resolution;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A row of verband_resolutions: what a body resolved, how it voted, and how far that is carried out. Its number is
 * the body's, the sitting's local year and a sequence without gaps but for those that were taken back.
 *
 * @method int getGliederungId() the body
 * @method void setGliederungId(int $id)
 * @method ?int getMeetingId()
 * @method void setMeetingId(?int $id)
 * @method ?int getItemId()
 * @method void setItemId(?int $id)
 * @method int getYear()
 * @method void setYear(int $year)
 * @method int getSequence()
 * @method void setSequence(int $sequence)
 * @method string getTitle()
 * @method void setTitle(string $title)
 * @method void setText(string $text)
 * @method void setMovedText(?string $text)
 * @method void setMover(string $mover)
 * @method ?int getVotesYes()
 * @method void setVotesYes(?int $votes)
 * @method ?int getVotesNo()
 * @method void setVotesNo(?int $votes)
 * @method ?int getVotesAbstained()
 * @method void setVotesAbstained(?int $votes)
 * @method void setMajority(string $majority)
 * @method void setUnanimous(bool $unanimous)
 * @method void setResult(string $result)
 * @method void setReferredTo(string $body)
 * @method ?int getResponsibleId() person
 * @method void setResponsibleId(?int $id)
 * @method ?string getDue() YYYY-MM-DD
 * @method void setDue(?string $day)
 * @method void setInternal(bool $internal)
 * @method void setExecution(string $execution)
 * @method void setEvidence(?string $text)
 * @method void setTopic(string $topic)
 * @method void setMotionCode(string $code)
 * @method void setForwardedTo(string $body)
 * @method ?int getPresentVoters() people with a vote who were there when it was resolved; null where nobody counted
 * @method void setPresentVoters(?int $count)
 * @method ?int getVoters()
 * @method void setVoters(?int $count)
 * @method ?int getNeededVoters() so many had to be there
 * @method void setNeededVoters(?int $count)
 * @method int getCreatedAt() seconds since 1970
 * @method void setCreatedAt(int $time)
 * @method int getRevision()
 * @method void setRevision(int $revision)
 */
final class Resolution extends Entity {
	public const COLUMNS = [
		'id', 'gliederung_id', 'meeting_id', 'item_id', 'year', 'sequence', 'title', 'text', 'moved_text', 'mover', 'votes_yes',
		'votes_no', 'votes_abstained', 'majority', 'unanimous', 'result', 'referred_to', 'responsible_id', 'due', 'internal',
		'execution', 'evidence', 'topic', 'motion_code', 'forwarded_to', 'present_voters', 'voters', 'needed_voters', 'created_at', 'revision',
	];

	// Nextcloud writes a field only if it changes: a default here must never be a value that is set
	protected ?int $gliederungId = null;
	protected ?int $meetingId = null;
	protected ?int $itemId = null;
	protected ?int $year = null;
	protected ?int $sequence = null;
	protected ?string $title = null;
	protected ?string $text = null;
	protected ?string $movedText = null;
	protected ?string $mover = null;
	protected ?int $votesYes = null;
	protected ?int $votesNo = null;
	protected ?int $votesAbstained = null;
	protected ?string $majority = null;
	protected ?bool $unanimous = null;
	protected ?string $result = null;
	protected ?string $referredTo = null;
	protected ?int $responsibleId = null;
	protected ?string $due = null;
	protected ?bool $internal = null;
	protected ?string $execution = null;
	protected ?string $evidence = null;
	protected ?string $topic = null;
	protected ?string $motionCode = null;
	protected ?string $forwardedTo = null;
	protected ?int $presentVoters = null;
	protected ?int $voters = null;
	protected ?int $neededVoters = null;
	protected ?int $createdAt = null;
	protected ?int $revision = null;

	public function __construct() {
		foreach (['gliederungId', 'meetingId', 'itemId', 'responsibleId', 'createdAt', 'revision'] as $number) {
			$this->addType($number, Types::BIGINT);
		}
		foreach (['year', 'sequence', 'votesYes', 'votesNo', 'votesAbstained', 'presentVoters', 'voters', 'neededVoters'] as $number) {
			$this->addType($number, Types::INTEGER);
		}
		foreach (['unanimous', 'internal'] as $flag) {
			$this->addType($flag, Types::BOOLEAN);
		}
	}

	/** A column that may be empty, as text: text, mover, motionCode, referredTo, forwardedTo, evidence, topic. */
	public function words(string $field): string {
		return (string)$this->{$field};
	}

	/** The text as it was moved, null if it was adopted as it was. */
	public function movedText(): ?string {
		return $this->movedText === null || $this->movedText === '' ? null : $this->movedText;
	}

	public function isInternal(): bool {
		return (bool)$this->internal;
	}

	public function isUnanimous(): bool {
		return (bool)$this->unanimous;
	}

	public function result(): Result {
		return Result::from((string)$this->result);
	}

	public function execution(): Execution {
		return Execution::from((string)$this->execution);
	}

	public function majority(): Majority {
		return Majority::from((string)$this->majority);
	}

	/** Does somebody still have to do something? */
	public function isPending(): bool {
		return in_array($this->result(), [Result::Adopted, Result::Referred], true)
			&& in_array($this->execution(), [Execution::Open, Execution::InWork], true);
	}

	/** @return ?array{present: int, voters: int, needed: int, quorate: bool} null where presence was not noted, or it came later */
	public function quorum(): ?array {
		if ($this->presentVoters === null) {
			return null;
		}
		[$present, $needed] = [$this->presentVoters, (int)$this->neededVoters];
		return ['present' => $present, 'voters' => (int)$this->voters, 'needed' => $needed, 'quorate' => $present >= $needed];
	}

	/** As it is quoted, LV-2026-014; a body's short name tells it from those of others. */
	public function number(string $shortName): string {
		$code = mb_strtoupper((string)preg_replace('/[^\p{L}\p{N}]+/u', '-', $shortName));
		return sprintf('%s-%d-%03d', trim($code, '-'), (int)$this->year, (int)$this->sequence);
	}

	public function etag(): string {
		return '"' . (int)$this->revision . '"';
	}
}
