<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

/**
 * What has changed of goals, and which suggestions were answered, as every member may know it: by nobody's name, and
 * nothing of what is hidden. For the app's other rooms.
 */
final class GoalNews {
	public function __construct(
		private readonly StepMapper $steps,
		private readonly GoalMapper $goals,
		private readonly SuggestionMapper $suggestions,
		private readonly SuggestionSteps $suggestionSteps,
	) {
	}

	/**
	 * Each goal once, as it is by now, the last change first.
	 * @param ?int $gliederungId only of goals that it sees to
	 * @return list<array{id: int, title: string, state: string}>
	 */
	public function changed(int $since, ?int $gliederungId, int $limit): array {
		$found = [];
		foreach ($this->steps->moved($since) as $goalId) {
			$goal = $this->goals->find($goalId);
			if ($goal instanceof Goal && ($gliederungId === null || $goal->getGliederungId() === $gliederungId)) {
				$found[] = ['id' => $goalId, 'title' => $goal->getTitle(), 'state' => $goal->state()->value];
			}
			if (count($found) === $limit) {
				break;
			}
		}
		return $found;
	}

	/**
	 * Of those that a Gliederung was asked, the last one answered first.
	 * @return list<array{id: int, title: string, state: string}>
	 */
	public function answered(int $since, int $gliederungId, int $limit): array {
		$found = [];
		foreach ($this->suggestionSteps->settled($since) as $id) {
			$one = $this->suggestions->find($id);
			if ($one instanceof Suggestion && !$one->isHidden() && $one->state()->isSettled() && $one->getGliederungId() === $gliederungId) {
				$about = (string)$one->getAbout();
				$found[] = ['id' => $id, 'title' => $about === '' ? $one->headline() : $about, 'state' => $one->state()->value];
			}
			if (count($found) === $limit) {
				break;
			}
		}
		return $found;
	}
}
