<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Gliederung\Term;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;

/** What a goal names must be there, and be of its own term. */
final class GoalChecks {
	/** Behind every line of a programme: goals that are in none */
	private const LAST = 1_000_000;

	public function __construct(
		private readonly Access $access,
		private readonly GoalTerms $terms,
		private readonly GoalMapper $goals,
		private readonly GoalQuery $query,
		private readonly Persons $persons,
		private readonly Clock $clock,
	) {
	}

	/** A new goal, not stored yet. @throws Problem */
	public function fresh(Term $term, Input $input): Goal {
		$now = $this->clock->now()->getTimestamp();
		$goal = new Goal();
		$goal->setTermId((int)$term->getId());
		$goal->setGliederungId((int)$this->access->tree()->landesverband());
		$goal->setTitle($input->string('title', 255, required: true));
		$goal->setKind(GoalKind::Standing->value);
		$goal->setState(GoalState::Open->value);
		$goal->setPlaces('[]');
		$goal->setPartners('[]');
		$goal->setCreatedAt($now);
		$goal->setMovedAt($now);
		$goal->setRevision(1);
		GoalChange::read($input)->apply($goal);
		$goal->setPosition($goal->lineList()[0][0] ?? self::LAST);
		$this->check($goal);
		return $goal;
	}

	/** @throws Problem unknown-gliederung, unknown-person, invalid, cyclic-goal */
	public function check(Goal $goal): void {
		if (!$this->access->tree()->has($goal->getGliederungId())) {
			throw Problem::invalid(ErrorCode::UnknownGliederung, 'gliederungId');
		}
		foreach ($goal->partnerList() as $partner) {
			if ($partner['gliederungId'] !== null && !$this->access->tree()->has($partner['gliederungId'])) {
				throw Problem::invalid(ErrorCode::UnknownGliederung, 'partners');
			}
		}
		// who is responsible already stays, whoever saves something else
		if ($goal->getResponsibleId() !== null && isset($goal->getUpdatedFields()['responsibleId'])) {
			$this->persons->named($this->access->viewer(), $goal->getResponsibleId(), 'responsibleId');
		}
		if ($goal->getDueMilestoneId() !== null) {
			$milestone = $this->terms->milestones([$goal->getTermId()])[$goal->getDueMilestoneId()] ?? throw Problem::invalid(ErrorCode::Invalid, 'dueMilestoneId');
			// should the milestone be deleted, its last day stays
			$goal->setDue($milestone->getDate());
		}
		$this->checkWhole($goal);
	}

	private function checkWhole(Goal $goal): void {
		$whole = $goal->getParentId();
		if ($whole === null) {
			return;
		}
		if ($this->goals->find($whole)?->getTermId() !== $goal->getTermId()) {
			throw Problem::invalid(ErrorCode::Invalid, 'parentId');
		}
		if ($goal->getId() !== null) {
			GoalRules::assertNoCycle((int)$goal->getId(), $whole, $this->query->parents($goal->getTermId()));
		}
	}
}
