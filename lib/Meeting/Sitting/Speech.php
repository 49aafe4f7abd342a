<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

/** A contribution to the debate on an item. */
final class Speech {
	/**
	 * @param string $person the key of the speakers' list
	 * @param Lane $lane that it counts in
	 * @param int $seconds at most: with its pauses
	 */
	public function __construct(
		public readonly string $person,
		public readonly ?int $item,
		public readonly Lane $lane,
		public readonly int $seconds,
	) {
	}
}
