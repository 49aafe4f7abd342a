<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\Gliederung\Person;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Platform\Clock;

/** Who changed what of a goal, when and why: written with every change, shown to every member. */
final class GoalHistory {
	public function __construct(
		private readonly StepMapper $steps,
		private readonly EvidenceMapper $evidence,
		private readonly EvidenceSight $sight,
		private readonly PersonMapper $persons,
		private readonly GoalAccess $access,
		private readonly Clock $clock,
	) {
	}

	/**
	 * Call it inside the transaction of the change.
	 * @param list<string> $changes the names of the fields that changed
	 * @param bool $byItself nobody did it: time passed
	 * @param ?int $at seconds since 1970 that the change itself bears; null: now
	 */
	public function note(Goal $goal, ?GoalState $from, string $reason = '', array $changes = [], bool $byItself = false, ?int $at = null): void {
		$step = new Step();
		$step->setGoalId((int)$goal->getId());
		$step->setAt($at ?? $this->clock->now()->getTimestamp());
		$step->setPersonId($byItself ? null : $this->access->viewer()->personId);
		$step->setFromState($from?->value);
		$step->setToState($goal->state()->value);
		$step->setReason($reason);
		$step->setChanges(json_encode($byItself ? ['byItself'] : $changes, JSON_THROW_ON_ERROR));
		$step->setWords(GoalWords::write($goal));
		$this->steps->insert($step);
	}

	/** @return list<array<string, mixed>> `GoalStep` of openapi.json, the newest first */
	public function of(Goal $goal): array {
		$steps = $this->steps->ofGoal((int)$goal->getId());
		$names = $this->withdrawn($goal, $steps);
		$keeps = $this->access->keeps();
		$persons = $this->persons->findMany(array_values(array_filter(array_map(static fn (Step $step): ?int => $step->getPersonId(), $steps))));
		return array_map(fn (Step $step): array => [
			'id' => (int)$step->getId(),
			'at' => $this->clock->iso($step->getAt()),
			// whose words were taken out is nobody's business, and who did it the board's
			'person' => $step->getPersonId() === null || ($step->erased() && !$keeps) ? null : Person::refOf($persons, $step->getPersonId()),
			'from' => $step->getFromState(),
			'to' => $step->getToState(),
			'reason' => $step->tookBack() ? $names[$step->getAt()][(string)$step->getReason()] ?? '' : (string)$step->getReason(),
			'changes' => json_decode($step->getChanges() ?? '[]', true, flags: JSON_THROW_ON_ERROR),
		], $steps);
	}

	/**
	 * @param list<Step> $steps
	 * @return array<int, array<string, string>> what evidence that was taken back is called to the reader, by when and as what that was
	 */
	private function withdrawn(Goal $goal, array $steps): array {
		if (array_filter($steps, static fn (Step $step): bool => $step->tookBack()) === []) {
			return [];
		}
		$all = $this->evidence->withdrawn((int)$goal->getId());
		$names = [];
		foreach ($this->sight->shown($all, $this->access->viewer()) as $index => $shown) {
			$names[(int)$shown->getRemovedAt()][$all[$index]->getLabel()] = $shown->getLabel();
		}
		return $names;
	}
}
