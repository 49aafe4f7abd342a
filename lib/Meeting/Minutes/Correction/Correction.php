<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Correction;

use OCA\Verband\Meeting\Minutes\MinutesText;

/** A row of verband_minutes_suggestions: another wording of a passage, from somebody who was there. A value. */
final class Correction {
	/**
	 * @param ?int $personId null: somebody who is gone
	 * @param string $passage as it stood in the text; empty for an item of which nothing was written
	 * @param ?int $decidedAt seconds since 1970
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $meetingId,
		public readonly int $itemId,
		public readonly ?int $personId,
		public readonly string $passage,
		public readonly string $replacement,
		public readonly string $note = '',
		public readonly CorrectionState $state = CorrectionState::Open,
		public readonly ?int $decidedBy = null,
		public readonly ?int $decidedAt = null,
	) {
	}

	/** Is there exactly one place in the text that it can mean? */
	public function fits(MinutesText $text): bool {
		if ($this->passage === '') {
			return $text->text === '';
		}
		// from both ends, since a passage may overlap itself
		$first = strpos($text->text, $this->passage);
		return $first !== false && $first === strrpos($text->text, $this->passage);
	}

	/** The text with it, where it fits. */
	public function applied(MinutesText $text): string {
		return $this->passage === '' ? $this->replacement : str_replace($this->passage, $this->replacement, $text->text);
	}
}
