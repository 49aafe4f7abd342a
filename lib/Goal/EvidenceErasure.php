<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/**
 * Takes the words out of a piece of evidence for good, out of reports on past days too; that there was one, and when,
 * stays. Nothing else can do this: what is only taken back goes on standing in those reports.
 */
final class EvidenceErasure {
	use TTransactional;

	public function __construct(
		private readonly GoalAccess $access,
		private readonly GoalMapper $goals,
		private readonly EvidenceMapper $evidence,
		private readonly StepMapper $steps,
		private readonly GoalHistory $history,
		private readonly IDBConnection $db,
		private readonly Clock $clock,
	) {
	}

	/**
	 * Of a past term's goal too, and where a state rests on it: it goes on resting on it. Twice is once.
	 * @throws Problem not-found, forbidden
	 */
	public function erase(int $goalId, int $id): Goal {
		$goal = $this->access->findKept($goalId);
		return $this->atomic(function () use ($goal, $id): Goal {
			$this->goals->raise($goal);
			$evidence = $this->evidence->one((int)$goal->getId(), $id) ?? throw Problem::notFound();
			if ($evidence->getErasedAt() === null) {
				$this->wipe($evidence);
				$this->history->note($goal, $goal->state(), '', ['evidenceErased']);
			}
			return $goal;
		}, $this->db);
	}

	/** Somebody goes: what they had recorded, and was taken back, is kept for nobody's sake but reports on past days. In a transaction. */
	public function ofPerson(int $personId): void {
		foreach ($this->evidence->withdrawnBy($personId) as $evidence) {
			$this->wipe($evidence);
		}
	}

	private function wipe(Evidence $evidence): void {
		// taking it back noted its name as the reason, at the same time; another piece may bear the same name
		foreach ($this->steps->ofGoal($evidence->getGoalId()) as $step) {
			if ($step->tookBack() && $step->getAt() === $evidence->getRemovedAt() && (string)$step->getReason() === $evidence->getLabel()) {
				$step->setReason('');
				$this->steps->update($step);
			}
		}
		$evidence->setLabel('');
		$evidence->setText(null);
		$evidence->setUrl(null);
		$evidence->setTargetId(null);
		$evidence->setErasedAt($this->clock->now()->getTimestamp());
		$this->evidence->update($evidence);
	}
}
