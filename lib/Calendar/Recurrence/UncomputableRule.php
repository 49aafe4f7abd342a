<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Recurrence;

/**
 * A repetition that we do not expand: kept as it is, shown as a series without dates.
 */
final class UncomputableRule extends \RuntimeException {
	public static function becauseOfPart(string $part): self {
		return new self('Rule part not supported: ' . $part);
	}

	public static function becauseOfSteps(int $steps): self {
		return new self('No end within ' . $steps . ' steps');
	}

	public static function becauseOfNumber(int $number): self {
		return new self('More than ' . $number . ' dates');
	}
}
