<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

/** A row of verband_meeting_people. */
final class MeetingPerson {
	/**
	 * @param string $state how it was in the end: '', present, excused, missing, late or left-early
	 * @param ?string $email of a guest without account, for this invitation and nothing else
	 */
	public function __construct(
		public readonly int $personId,
		public readonly PersonRole $role,
		public readonly bool $vote = false,
		public readonly Answer $answer = Answer::None,
		public readonly string $state = '',
		public readonly ?string $email = null,
	) {
	}

	/** @param array<string, mixed> $row */
	public static function fromRow(array $row): self {
		return new self(
			(int)$row['person_id'],
			PersonRole::from((string)$row['role']),
			(bool)$row['vote'],
			Answer::from((string)$row['answer']),
			(string)$row['state'],
			$row['email'] === null ? null : (string)$row['email'],
		);
	}

	public function answering(Answer $answer): self {
		return new self($this->personId, $this->role, $this->vote, $answer, $this->state, $this->email);
	}

	/** Were they in the sitting, for all of it or a part? */
	public function wasThere(): bool {
		return in_array($this->state, ['present', 'late', 'left-early'], true);
	}
}
