<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\Platform\QueryInput;

/** The goals of a term, page by page. */
final class GoalList {
	public function __construct(
		private readonly GoalAccess $access,
		private readonly GoalTerms $terms,
		private readonly GoalQuery $query,
		private readonly GoalPresenter $presenter,
	) {
	}

	/** @return array<string, mixed> `Goals` of openapi.json */
	public function page(GoalFilter $filter): array {
		$this->access->assertReads();
		$termId = $filter->termId ?? $this->terms->current()?->getId();
		$found = $termId === null ? [] : $this->query->find($filter, $termId);
		$page = array_slice($found, 0, $filter->limit);
		$last = end($page);
		return [
			'termId' => $termId,
			'goals' => $this->presenter->all($page),
			'nextCursor' => count($found) > $filter->limit && $last !== false
				? QueryInput::writeCursor($last->getPosition(), (int)$last->getId())
				: null,
			'can' => ['create' => $this->access->keeps()],
		];
	}
}
