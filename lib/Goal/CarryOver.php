<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\Gliederung\Term;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\DB\Exception;
use OCP\IDBConnection;

/**
 * Goals of a term that is over, gone on with in the one of today: each once, from the beginning, with the place in the
 * programme that it comes from. The old one stays as it was.
 */
final class CarryOver {
	use TTransactional;

	private const MAX = 500;

	public function __construct(
		private readonly GoalAccess $access,
		private readonly GoalTerms $terms,
		private readonly GoalMapper $goals,
		private readonly GoalHistory $history,
		private readonly IDBConnection $db,
		private readonly Clock $clock,
	) {
	}

	/**
	 * Asked again it changes nothing more.
	 * @return list<Goal> those of today's term, in the order that was asked for
	 * @throws Problem not-found, forbidden; invalid for what is no goal of a term that is over; term-over where none is going on
	 */
	public function carry(Input $input): array {
		$this->access->assertKeeps();
		$ids = $this->ids($input);
		$term = $this->terms->open(null);
		$old = $this->goals->findMany($ids);
		if (array_diff($ids, array_keys($old)) !== [] || array_filter($old, fn (Goal $goal): bool => !$this->isPast($goal)) !== []) {
			throw Problem::invalid(ErrorCode::Invalid, 'goalIds');
		}
		$carry = fn (): array => $this->atomic(fn (): array => $this->carryAll($ids, $old, $term), $this->db);
		try {
			return $carry();
		} catch (Exception $exception) {
			if ($exception->getReason() !== Exception::REASON_UNIQUE_CONSTRAINT_VIOLATION) {
				throw $exception;
			}
			// somebody carried one of them at the same moment
			return $carry();
		}
	}

	/**
	 * @param list<int> $ids
	 * @param array<int, Goal> $old
	 * @return list<Goal>
	 */
	private function carryAll(array $ids, array $old, Term $term): array {
		$carried = $this->goals->successors($ids);
		$new = array_diff($ids, array_keys($carried));
		foreach ($new as $id) {
			$carried[$id] = $this->goals->insert($this->copy($old[$id], $term));
		}
		foreach ($new as $id) {
			// parts stay parts, as long as their whole comes along
			$whole = $carried[$old[$id]->getParentId() ?? 0] ?? null;
			if ($whole !== null) {
				$carried[$id]->setParentId((int)$whole->getId());
				$this->goals->update($carried[$id]);
			}
			$this->history->note($carried[$id], null, '', ['carriedFrom']);
		}
		return array_map(static fn (int $id): Goal => $carried[$id], $ids);
	}

	/** It begins anew: its deadline is over, and who sees to it now is asked again. */
	private function copy(Goal $old, Term $term): Goal {
		$now = $this->clock->now()->getTimestamp();
		$goal = new Goal();
		$goal->setTermId((int)$term->getId());
		$goal->setCarriedFrom((int)$old->getId());
		$goal->setState(GoalState::Open->value);
		foreach (['GliederungId', 'ProgrammeId', 'ChapterId', 'Position', 'Title', 'Quote', 'Places', 'Kind', 'RhythmDays', 'Partners', 'NextSteps'] as $kept) {
			$goal->{'set' . $kept}($old->{'get' . $kept}());
		}
		$goal->setCreatedAt($now);
		$goal->setMovedAt($now);
		$goal->setRevision(1);
		return $goal;
	}

	private function isPast(Goal $goal): bool {
		$term = $this->terms->find($goal->getTermId());
		return $term !== null && $this->terms->isOver($term);
	}

	/** @return list<int> */
	private function ids(Input $input): array {
		$ids = $input->list('goalIds', self::MAX);
		if ($ids === [] || array_filter($ids, is_int(...)) !== $ids) {
			throw $input->problem($ids === [] ? ErrorCode::Required : ErrorCode::Invalid, 'goalIds');
		}
		return array_values(array_unique($ids));
	}
}
