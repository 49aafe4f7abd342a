<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Surface;

/** Something of ours as the platform shows it elsewhere: one line, another below, and the way to it. A value. */
final class Hit {
	/** @param string $path below the app's address */
	public function __construct(
		public readonly string $title,
		public readonly string $subline,
		public readonly string $path,
	) {
	}
}
