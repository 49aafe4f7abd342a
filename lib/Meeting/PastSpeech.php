<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCP\IL10N;

/** Who spoke on which lane is forgotten with the meeting; this is for meetings that nobody closed. */
final class PastSpeech extends PastMeetingRule {
	#[\Override]
	public function id(): string {
		return 'speech';
	}

	#[\Override]
	public function defaultDays(): int {
		return 1;
	}

	#[\Override]
	public function sentence(IL10N $l, int $days): string {
		return $l->n('It goes with the end of the meeting, at the latest %n day after.', 'It goes with the end of the meeting, at the latest %n days after.', $days);
	}

	#[\Override]
	protected function table(): string {
		return 'verband_speech_log';
	}
}
