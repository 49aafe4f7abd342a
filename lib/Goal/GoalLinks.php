<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

/** From term to term: which goal another one goes on with, both ways. */
final class GoalLinks {
	public function __construct(
		private readonly GoalMapper $goals,
		private readonly GoalTerms $terms,
	) {
	}

	/**
	 * @param list<Goal> $goals
	 * @return array<int, array{carriedFrom: ?array<string, mixed>, continuedIn: ?array<string, mixed>}> by goal, `GoalElsewhere` of openapi.json
	 */
	public function of(array $goals): array {
		$before = $this->goals->findMany(array_values(array_filter(array_map(static fn (Goal $goal): ?int => $goal->getCarriedFrom(), $goals))));
		$after = $this->goals->successors(array_map(static fn (Goal $goal): int => (int)$goal->getId(), $goals));
		$found = [];
		foreach ($goals as $goal) {
			$found[(int)$goal->getId()] = [
				'carriedFrom' => $this->ref($before[$goal->getCarriedFrom() ?? 0] ?? null),
				'continuedIn' => $this->ref($after[(int)$goal->getId()] ?? null),
			];
		}
		return $found;
	}

	/** @return ?array{id: int, termId: int, termName: string} */
	private function ref(?Goal $goal): ?array {
		return $goal === null ? null : [
			'id' => (int)$goal->getId(), 'termId' => $goal->getTermId(), 'termName' => $this->terms->find($goal->getTermId())?->getName() ?? '',
		];
	}
}
