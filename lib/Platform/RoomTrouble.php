<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

/** Talk did not do what it was asked to. What is ours is not lost: the next comparison tries again. */
final class RoomTrouble extends \RuntimeException {
	public static function of(\Throwable $why): self {
		return new self($why::class . ': ' . $why->getMessage(), 0, $why);
	}
}
