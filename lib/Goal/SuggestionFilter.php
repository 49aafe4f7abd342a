<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use DateTimeZone;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;
use OCA\Verband\Platform\QueryInput;

/** What somebody looks for among the suggestions, read from the query parameters of `GET suggestions`. */
final class SuggestionFilter {
	/**
	 * @param ?int $gliederungId of this body alone
	 * @param ?int $from seconds since 1970: made then or later
	 * @param ?int $to seconds since 1970: made earlier
	 */
	public function __construct(
		public readonly ?int $gliederungId = null,
		public readonly ?int $from = null,
		public readonly ?int $to = null,
		public readonly ?SuggestionOutcome $outcome = null,
	) {
	}

	/** @throws Problem with the parameter's name as field */
	public static function read(QueryInput $input, DateTimeZone $zone): self {
		$outcome = $input->text('outcome');
		return new self(
			$input->ids('gliederungId')[0] ?? null,
			$input->moment('from', $zone)?->getTimestamp(),
			$input->moment('to', $zone)?->getTimestamp(),
			$outcome === '' ? null : SuggestionOutcome::tryFrom($outcome) ?? throw Problem::invalid(ErrorCode::Invalid, 'outcome'),
		);
	}
}
