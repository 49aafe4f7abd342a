<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCP\AppFramework\Db\Entity;
use OCP\DB\Types;

/**
 * A row of verband_minutes: where a meeting's minutes stand. Its id is the meeting's. Before the first row they are
 * a draft.
 *
 * @method void setState(string $state)
 * @method ?int getCorrectionUntil() seconds since 1970
 * @method void setCorrectionUntil(?int $time)
 * @method ?int getApprovalUntil() seconds since 1970: the members approve online until then
 * @method void setApprovalUntil(?int $time)
 * @method ?int getApprovedAt() seconds since 1970
 * @method void setApprovedAt(?int $time)
 * @method ?string getHash() SHA-256 over the approved Markdown, in hexadecimal
 * @method void setHash(?string $hash)
 * @method ?string getFileIds() JSON: id and SHA-256 of what was filed, by version and ending
 * @method ?int getPublishedAt() seconds since 1970
 * @method void setPublishedAt(?int $time)
 * @method int getRevision()
 * @method void setRevision(int $revision)
 */
final class Minutes extends Entity {
	public const COLUMNS = [
		'meeting_id', 'state', 'correction_until', 'approval_until', 'approved_at', 'hash', 'file_ids', 'published_at', 'revision',
	];

	protected ?int $meetingId = null;
	protected ?string $state = null;
	protected ?int $correctionUntil = null;
	protected ?int $approvalUntil = null;
	protected ?int $approvedAt = null;
	protected ?string $hash = null;
	protected ?string $fileIds = null;
	protected ?int $publishedAt = null;
	protected ?int $revision = null;

	public function __construct() {
		foreach (['meetingId', 'correctionUntil', 'approvalUntil', 'approvedAt', 'publishedAt', 'revision'] as $number) {
			$this->addType($number, Types::BIGINT);
		}
	}

	public static function draft(int $meetingId): self {
		$minutes = new self();
		$minutes->meetingId = $meetingId;
		$minutes->state = MinutesState::Draft->value;
		$minutes->revision = 0;
		return $minutes;
	}

	public function getMeetingId(): int {
		return (int)$this->meetingId;
	}

	public function state(): MinutesState {
		return MinutesState::from((string)$this->state);
	}

	/** Do the members of the body approve them online just now? */
	public function isPolled(): bool {
		return $this->state() === MinutesState::Approval && $this->approvalUntil !== null;
	}

	public function isFiled(): bool {
		return $this->fileIds !== null && $this->fileIds !== '';
	}

	/** @return array<string, array{id: string, sha256: string}> by version and ending, "full.pdf" */
	public function files(): array {
		return $this->isFiled() ? json_decode((string)$this->fileIds, true, flags: JSON_THROW_ON_ERROR) : [];
	}

	public function etag(): string {
		return '"' . (int)$this->revision . '"';
	}
}
