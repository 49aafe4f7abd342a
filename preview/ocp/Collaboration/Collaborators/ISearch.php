<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\Collaboration\Collaborators;

interface ISearch {
	/**
	 * @param string $search
	 * @param list<int> $shareTypes
	 * @param bool $lookup
	 * @param int|null $limit
	 * @param int|null $offset
	 * @return array{0: array<string, mixed>, 1: bool}
	 */
	public function search($search, array $shareTypes, $lookup, $limit, $offset);
}
