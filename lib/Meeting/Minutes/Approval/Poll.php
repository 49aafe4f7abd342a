<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Approval;

/**
 * How an approval online stands. Minutes are approved as soon as every member of the body has said yes; at the end
 * of the time, if more than half said yes and nobody no. Else the next sitting decides. Pure.
 */
final class Poll {
	/**
	 * @param list<int> $voters persons with a vote in the body
	 * @param array<int, Answer> $answers by person; whoever has lost the vote since does not count
	 */
	public function __construct(
		private readonly array $voters,
		private readonly array $answers,
	) {
	}

	public function voters(): int {
		return count($this->voters);
	}

	public function count(Answer $answer): int {
		return count(array_filter(array_intersect_key($this->answers, array_flip($this->voters)), static fn (Answer $one): bool => $one === $answer));
	}

	public function isUnanimous(): bool {
		return $this->voters !== [] && $this->count(Answer::Yes) === count($this->voters);
	}

	/** At the end of the time. */
	public function approves(): bool {
		return $this->count(Answer::No) === 0 && 2 * $this->count(Answer::Yes) > count($this->voters);
	}
}
