<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;

/** What may be said of a goal, whoever says it: rules without platform. */
final class GoalRules {
	/**
	 * @param list<EvidenceKind> $evidence what there is
	 * @throws Problem never-done, finding-required, evidence-required, invalid
	 */
	public static function assertState(GoalKind $kind, GoalState $state, array $evidence): void {
		if ($kind === GoalKind::Stance && $state->needsEvidence()) {
			throw Problem::unprocessable(ErrorCode::NeverDone, 'state');
		}
		if ($kind !== GoalKind::Examination && $state === GoalState::Examined) {
			throw Problem::unprocessable(ErrorCode::Invalid, 'state');
		}
		if ($kind === GoalKind::Examination && $state->needsEvidence() && $state !== GoalState::Partial && !in_array(EvidenceKind::Finding, $evidence, true)) {
			throw Problem::unprocessable(ErrorCode::FindingRequired, 'evidence');
		}
		if ($state->needsEvidence() && $evidence === []) {
			throw Problem::unprocessable(ErrorCode::EvidenceRequired, 'evidence');
		}
	}

	/**
	 * A part of itself is nothing, however long the way.
	 * @param array<int, ?int> $parents of every goal of the term, by id
	 * @throws Problem cyclic-goal
	 */
	public static function assertNoCycle(int $goalId, ?int $parentId, array $parents): void {
		$seen = [];
		for ($at = $parentId; $at !== null && !isset($seen[$at]); $at = $parents[$at] ?? null) {
			if ($at === $goalId) {
				throw Problem::refused(ErrorCode::CyclicGoal, 'parentId');
			}
			$seen[$at] = true;
		}
	}
}
