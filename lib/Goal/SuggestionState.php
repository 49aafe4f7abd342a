<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

/** What became of a suggestion. */
enum SuggestionState: string {
	case Received = 'received';
	case Seen = 'seen';
	case InDiscussion = 'in-discussion';
	case Agenda = 'agenda';
	case Goal = 'goal';
	case Answered = 'answered';
	case Declined = 'declined';

	/** Nobody waits for an answer any more. */
	public function isSettled(): bool {
		return in_array($this, [self::Goal, self::Answered, self::Declined], true);
	}

	/** @return list<string> the values of those */
	public static function settled(): array {
		return array_column(array_filter(self::cases(), static fn (self $one): bool => $one->isSettled()), 'value');
	}

	/** It ends with words to whoever suggested it. */
	public function needsAnswer(): bool {
		return in_array($this, [self::Answered, self::Declined], true);
	}
}
