<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

use OCA\Verband\Meeting\Answer;
use OCA\Verband\Meeting\MeetingPerson;
use OCA\Verband\Meeting\PersonRole;

/** How somebody was there, in one word, once a sitting is over. A pure rule. */
final class Attendance {
	/** So long after the start, or before the end, nobody is late or early. */
	private const GRACE = 600;

	/**
	 * @param list<Stay> $stays the earliest first
	 * @param int $start seconds since 1970
	 * @param int $end seconds since 1970
	 * @return string '', present, excused, missing, late or left-early
	 */
	public static function state(MeetingPerson $person, array $stays, int $start, int $end): string {
		$confirmed = array_values(array_filter($stays, static fn (Stay $stay): bool => $stay->confirmed));
		if ($confirmed === []) {
			// nobody waits for a guest
			return $person->role === PersonRole::Guest ? '' : ($person->answer === Answer::Excused ? 'excused' : 'missing');
		}
		$until = max(array_map(static fn (Stay $stay): int => $stay->until ?? $end, $confirmed));
		return match (true) {
			$confirmed[0]->from > $start + self::GRACE => 'late',
			$until < $end - self::GRACE => 'left-early',
			default => 'present',
		};
	}
}
