<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

/**
 * How many of those with a vote have to be there: `more-than-half` (the default), `at-least-half`, `at-least-5`,
 * `share-1-3`. The same as src/meeting/model/quorum.ts.
 */
final class QuorumRule {
	public const DEFAULT = 'more-than-half';

	/** @param \Closure(int): int $needed */
	private function __construct(
		public readonly string $text,
		private readonly \Closure $needed,
	) {
	}

	/** @return ?self null for what is no rule */
	public static function read(string $text): ?self {
		$needed = match (true) {
			$text === '', $text === self::DEFAULT => static fn (int $voters): int => intdiv($voters, 2) + 1,
			$text === 'at-least-half' => static fn (int $voters): int => intdiv($voters + 1, 2),
			preg_match('/^at-least-(\d{1,6})$/D', $text, $m) === 1 && (int)$m[1] > 0 => static fn (): int => (int)$m[1],
			preg_match('/^share-(\d{1,6})-(\d{1,6})$/D', $text, $m) === 1 && (int)$m[1] > 0 && (int)$m[1] <= (int)$m[2]
				=> static fn (int $voters): int => intdiv($voters * (int)$m[1] + (int)$m[2] - 1, (int)$m[2]),
			default => null,
		};
		return $needed === null ? null : new self($text === '' ? self::DEFAULT : $text, $needed);
	}

	/** Nobody at all is never a quorum. */
	public function needed(int $voters): int {
		return max(1, ($this->needed)($voters));
	}
}
