<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Calendar\Recurrence;

/** A text that is no RRULE of RFC 5545 §3.3.10. */
final class InvalidRule extends \RuntimeException {
	public static function becauseOf(string $part): self {
		return new self('Not a valid recurrence rule: ' . $part);
	}
}
