<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCP\IL10N;

/** Needed until the minutes are approved, which is at the next meeting or the one after. */
final class PastPresence extends PastMeetingRule {
	#[\Override]
	public function id(): string {
		return 'presence';
	}

	#[\Override]
	public function defaultDays(): int {
		return 90;
	}

	#[\Override]
	public function sentence(IL10N $l, int $days): string {
		return $l->n('It goes %n day after the meeting.', 'It goes %n days after the meeting.', $days);
	}

	#[\Override]
	protected function table(): string {
		return 'verband_presence';
	}
}
