<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Milestone;
use OCA\Verband\Gliederung\MilestoneMapper;
use OCA\Verband\Gliederung\Term;
use OCA\Verband\Gliederung\TermMapper;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;

/** The Landesverband's terms, as goals have them: one is going on, those that are over stay as they were. */
final class GoalTerms {
	public function __construct(
		private readonly Access $access,
		private readonly TermMapper $terms,
		private readonly MilestoneMapper $milestones,
		private readonly Clock $clock,
	) {
	}

	/** The one of today, else the newest that has begun; null where there is none. */
	public function current(): ?Term {
		$today = $this->clock->today();
		foreach ($this->terms->all($this->access->tree()->landesverband()) as $term) {
			if ($term->getStartDate() <= $today) {
				return $term;
			}
		}
		return null;
	}

	public function find(int $id): ?Term {
		return $this->terms->find($id);
	}

	/** @return list<int> of those that are not over */
	public function runningIds(): array {
		$running = array_filter($this->terms->all($this->access->tree()->landesverband()), fn (Term $term): bool => !$this->isOver($term));
		return array_values(array_map(static fn (Term $term): int => (int)$term->getId(), $running));
	}

	/**
	 * The term that something is written for.
	 * @throws Problem invalid where there is none, term-over where it is past
	 */
	public function open(?int $id): Term {
		$term = $id === null ? $this->current() : $this->terms->find($id);
		if ($term === null || $term->getGliederungId() !== $this->access->tree()->landesverband()) {
			throw Problem::invalid(ErrorCode::Invalid, 'termId');
		}
		return $this->isOver($term) ? throw Problem::refused(ErrorCode::TermOver, 'termId') : $term;
	}

	/** @throws Problem term-over */
	public function assertOpen(Goal|Programme $thing): void {
		$term = $this->terms->find($thing->getTermId());
		if ($term !== null && $this->isOver($term)) {
			throw Problem::refused(ErrorCode::TermOver);
		}
	}

	public function isOver(Term $term): bool {
		return $term->getEndDate() < $this->clock->today();
	}

	/**
	 * @param list<int> $termIds
	 * @return array<int, Milestone> by id
	 */
	public function milestones(array $termIds): array {
		$found = [];
		foreach (array_merge(...array_values($this->milestones->ofTerms($termIds))) as $milestone) {
			$found[(int)$milestone->getId()] = $milestone;
		}
		return $found;
	}
}
