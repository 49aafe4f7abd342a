<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use Closure;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/**
 * Goals of a term. Whatever is said of one is noted with who, when and why; what was reached is shown, or not said; and
 * a term that is over stays as it was.
 */
final class GoalService {
	use TTransactional;

	public function __construct(
		private readonly GoalAccess $access,
		private readonly GoalTerms $terms,
		private readonly GoalMapper $goals,
		private readonly GoalChecks $checks,
		private readonly EvidenceMapper $evidence,
		private readonly EvidenceInput $evidenceInput,
		private readonly EvidenceService $evidenceService,
		private readonly StepMapper $steps,
		private readonly GoalHistory $history,
		private readonly IDBConnection $db,
		private readonly Clock $clock,
	) {
	}

	/** @throws Problem not-found, forbidden, term-over */
	public function create(Input $input): Goal {
		$this->access->assertKeeps();
		$goal = $this->checks->fresh($this->terms->open($input->nullableInt('termId')), $input);
		return $this->atomic(fn (): Goal => $this->insert($goal), $this->db);
	}

	/** Inside a transaction. */
	public function insert(Goal $goal): Goal {
		$goal = $this->goals->insert($goal);
		$this->history->note($goal, null);
		return $goal;
	}

	/**
	 * @param ?string $ifMatch the ETag that the change was made against, or "*"; asked for after the rights
	 * @param Closure(Goal): array<string, mixed> $present shows the stored version, should there be a newer one
	 * @throws Problem
	 */
	public function update(int $id, ?string $ifMatch, Input $input, Closure $present): Goal {
		$goal = $this->access->findReported($id);
		$change = GoalChange::read($input);
		if (!$change->isReport()) {
			$this->access->findKept($id);
		}
		$this->assertCurrent($goal, $ifMatch, $present);
		if (!$change->isFinalNote()) {
			$this->terms->assertOpen($goal);
		}
		$noted = $change->noted($goal);
		$change->apply($goal);
		$this->checks->check($goal);
		GoalRules::assertState($goal->kind(), $goal->state(), EvidenceService::kinds($this->evidence->ofGoal($id)));
		return $this->write($goal, $present, function () use ($goal, $noted): void {
			$this->history->note($goal, $goal->state(), '', $noted);
		}, moves: in_array('nextSteps', $noted, true));
	}

	/**
	 * How far it is, and why one says so; evidence may come along.
	 * @param Closure(Goal): array<string, mixed> $present
	 * @throws Problem evidence-required, finding-required, never-done
	 */
	public function setState(int $id, ?string $ifMatch, Input $input, Closure $present): Goal {
		$goal = $this->access->findReported($id);
		$this->assertCurrent($goal, $ifMatch, $present);
		$this->terms->assertOpen($goal);
		$from = $goal->state();
		$state = $input->enum('state', GoalState::class);
		$reason = $input->string('reason', 1000, required: true);
		$added = $input->has('evidence') ? $this->evidenceInput->read(new Input($input->object('evidence'), 'evidence.')) : null;
		$evidence = [...$this->evidence->ofGoal($id), ...($added === null ? [] : [$added])];
		GoalRules::assertState($goal->kind(), $state, EvidenceService::kinds($evidence));
		$goal->setState($state->value);
		return $this->write($goal, $present, function () use ($goal, $from, $reason, $added): void {
			if ($added !== null) {
				$this->evidenceService->insert($goal, $added);
			}
			$this->history->note($goal, $from, $reason, $added === null ? [] : ['evidence']);
		}, moves: true);
	}

	/**
	 * @param Closure(Goal): array<string, mixed> $present
	 * @throws Problem in-use where parts or evidence hang on it, and from its second day on, when reports name it: it is
	 *                 dropped, not deleted
	 */
	public function delete(int $id, ?string $ifMatch, Closure $present): void {
		$goal = $this->access->findKept($id);
		$this->assertCurrent($goal, $ifMatch, $present);
		$this->terms->assertOpen($goal);
		$this->atomic(function () use ($goal, $id, $present): void {
			$this->goals->swap($id, $goal->getRevision(), $present);
			if ($this->goals->partsOf($id) !== [] || $this->evidence->ofGoal($id) !== [] || !$this->isOfToday($goal)) {
				throw Problem::refused(ErrorCode::InUse);
			}
			$this->evidence->deleteOf($id);
			$this->steps->deleteOf($id);
			$this->goals->delete($goal);
		}, $this->db);
	}

	private function isOfToday(Goal $goal): bool {
		return $this->clock->local($goal->getCreatedAt())->format('Y-m-d') === $this->clock->today();
	}

	/** @param Closure(Goal): array<string, mixed> $present */
	private function assertCurrent(Goal $goal, ?string $ifMatch, Closure $present): void {
		if ($ifMatch === null) {
			throw Problem::preconditionRequired();
		}
		if (!Etag::names($ifMatch, $goal->getRevision())) {
			throw Problem::conflict($present($goal));
		}
	}

	/**
	 * @param Closure(Goal): array<string, mixed> $present
	 * @param Closure(): void $also in the same transaction
	 */
	private function write(Goal $goal, Closure $present, Closure $also, bool $moves): Goal {
		return $this->atomic(function () use ($goal, $present, $also, $moves): Goal {
			$this->goals->swap((int)$goal->getId(), $goal->getRevision(), $present);
			$goal->setRevision($goal->getRevision() + 1);
			if ($moves) {
				$goal->setMovedAt($this->clock->now()->getTimestamp());
			}
			$this->goals->update($goal);
			$also();
			return $goal;
		}, $this->db);
	}
}
