<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

/** Files of the server, as far as this app names them: by id, since a file's path changes. */
interface Documents {
	/**
	 * The names of those that an account may read; others are left out, there or not.
	 * @param list<int> $ids
	 * @return array<int, string> by id
	 */
	public function names(string $uid, array $ids): array;
}
