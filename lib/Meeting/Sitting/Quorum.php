<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

/** Whether a body can resolve, at an instant. */
final class Quorum {
	/**
	 * @param int $voters people with a vote, there or not
	 * @param int $present those of them who are there
	 * @param int $needed as many have to be there
	 */
	public function __construct(
		public readonly string $rule,
		public readonly int $voters,
		public readonly int $present,
		public readonly int $needed,
	) {
	}

	/** @return array<string, mixed> `Quorum` of openapi.json */
	public function toArray(): array {
		return [
			'rule' => $this->rule, 'voters' => $this->voters, 'present' => $this->present, 'needed' => $this->needed,
			'quorate' => $this->present >= $this->needed,
		];
	}
}
