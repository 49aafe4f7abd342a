<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung;

use OCP\Collaboration\Collaborators\ISearch;

/** A server whose settings let these accounts be found and no others. */
final class ServerSearch implements ISearch {
	/** @param array<string, string> $names by uid */
	public function __construct(
		private readonly array $names,
	) {
	}

	#[\Override]
	public function search($search, array $shareTypes, $lookup, $limit, $offset) {
		$found = array_filter($this->names, static fn (string $name, string $uid): bool => stripos($name . ' ' . $uid, $search) !== false, ARRAY_FILTER_USE_BOTH);
		return [['exact' => ['users' => []], 'users' => array_map(
			static fn (string $uid, string $name): array => ['label' => $name, 'value' => ['shareType' => 0, 'shareWith' => $uid]],
			array_keys($found),
			$found,
		)], false];
	}
}
