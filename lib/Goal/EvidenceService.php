<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/** What shows that goals moved. What a state rests on cannot be taken away from under it. */
final class EvidenceService {
	use TTransactional;

	private const MAX = 100;

	public function __construct(
		private readonly GoalAccess $access,
		private readonly GoalTerms $terms,
		private readonly GoalMapper $goals,
		private readonly EvidenceMapper $evidence,
		private readonly EvidenceInput $input,
		private readonly GoalHistory $history,
		private readonly IDBConnection $db,
		private readonly Clock $clock,
	) {
	}

	/** @throws Problem not-found, forbidden, term-over */
	public function add(int $goalId, Input $input): Goal {
		$goal = $this->access->findReported($goalId);
		$this->terms->assertOpen($goal);
		$evidence = $this->input->read($input);
		return $this->atomic(function () use ($goal, $evidence): Goal {
			$this->insert($goal, $evidence);
			$this->touch($goal);
			$this->history->note($goal, $goal->state(), '', ['evidence']);
			return $goal;
		}, $this->db);
	}

	/**
	 * Inside a transaction.
	 * @throws Problem too-long
	 */
	public function insert(Goal $goal, Evidence $evidence): void {
		if (count($this->evidence->ofGoal((int)$goal->getId())) >= self::MAX) {
			throw Problem::invalid(ErrorCode::TooLong, 'evidence');
		}
		$evidence->setGoalId((int)$goal->getId());
		$evidence->setPersonId($this->access->viewer()->personId);
		$evidence->setCreatedAt($this->clock->now()->getTimestamp());
		$this->evidence->insert($evidence);
	}

	/** @throws Problem not-found, forbidden, term-over; evidence-required or finding-required where the goal's state rests on it */
	public function remove(int $goalId, int $id): Goal {
		$goal = $this->access->findReported($goalId);
		$this->terms->assertOpen($goal);
		return $this->atomic(function () use ($goal, $id): Goal {
			$this->touch($goal);
			$now = $this->clock->now()->getTimestamp();
			$all = $this->evidence->ofGoal((int)$goal->getId());
			$gone = array_values(array_filter($all, static fn (Evidence $one): bool => $one->getId() === $id))[0] ?? throw Problem::notFound();
			$left = array_filter($all, static fn (Evidence $one): bool => $one !== $gone);
			GoalRules::assertState($goal->kind(), $goal->state(), self::kinds($left));
			$gone->setRemovedAt($now);
			$this->evidence->update($gone);
			// by its time the step is known as this one's
			$this->history->note($goal, $goal->state(), $gone->getLabel(), ['evidenceRemoved'], at: $now);
			return $goal;
		}, $this->db);
	}

	/**
	 * @param array<Evidence> $all
	 * @return list<EvidenceKind>
	 */
	public static function kinds(array $all): array {
		return array_values(array_map(static fn (Evidence $one): EvidenceKind => EvidenceKind::from($one->getKind()), $all));
	}

	private function touch(Goal $goal): void {
		$this->goals->raise($goal);
		$goal->setMovedAt($this->clock->now()->getTimestamp());
		$this->goals->update($goal);
	}
}
