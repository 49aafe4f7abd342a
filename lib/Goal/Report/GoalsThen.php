<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal\Report;

use OCA\Verband\Gliederung\Term;
use OCA\Verband\Goal\ChapterMapper;
use OCA\Verband\Goal\EvidenceMapper;
use OCA\Verband\Goal\EvidenceSight;
use OCA\Verband\Goal\Goal;
use OCA\Verband\Goal\GoalMapper;
use OCA\Verband\Goal\GoalState;
use OCA\Verband\Goal\GoalWords;
use OCA\Verband\Goal\Programme;
use OCA\Verband\Goal\ProgrammeMapper;
use OCA\Verband\Goal\Step;
use OCA\Verband\Goal\StepMapper;

/**
 * The goals of a term as they were at a moment, in the order of the paper; those beside it come last. Read from what
 * was noted by then alone, so that the same moment gives the same goals whatever happens to them later.
 */
final class GoalsThen {
	public function __construct(
		private readonly GoalMapper $goals,
		private readonly StepMapper $steps,
		private readonly EvidenceMapper $evidence,
		private readonly EvidenceSight $sight,
		private readonly ProgrammeMapper $programmes,
		private readonly ChapterMapper $chapters,
	) {
	}

	/**
	 * @param int $before seconds since 1970
	 * @return list<GoalThen>
	 */
	public function of(Term $term, int $before): array {
		$goals = $this->goals->ofTerm((int)$term->getId());
		$places = $this->places($term, $goals);
		$ids = array_map(static fn (Goal $goal): int => (int)$goal->getId(), $goals);
		$steps = $this->steps->ofGoals($ids, $before);
		$evidence = [];
		foreach ($this->sight->shown(array_merge(...array_values($this->evidence->ofGoals($ids, $before))), $this->sight->anybody()) as $one) {
			$evidence[$one->getGoalId()][] = $one;
		}
		$found = [];
		foreach ($goals as $goal) {
			$own = $steps[(int)$goal->getId()] ?? [];
			$last = end($own);
			if ($last !== false) {
				[$place, $programme, $chapter] = $places[(int)$goal->getProgrammeId()][(int)$goal->getChapterId()] ?? [PHP_INT_MAX, '', ''];
				$found[] = [$place, new GoalThen(GoalWords::asOf($goal, $last), $programme, $chapter, self::lastMove($own), $evidence[(int)$goal->getId()] ?? [])];
			}
		}
		// goals of one chapter keep their order
		usort($found, static fn (array $one, array $other): int => $one[0] <=> $other[0]);
		return array_column($found, 1);
	}

	/** @param list<Step> $steps the oldest first */
	private static function lastMove(array $steps): ?Step {
		$moves = array_filter($steps, static fn (Step $step): bool => $step->getFromState() !== null && ($step->getFromState() !== $step->getToState() || (string)$step->getReason() !== '') && !str_contains((string)$step->getChanges(), 'evidenceRemoved'));
		return end($moves) ?: null;
	}

	/**
	 * The term's own programmes, then earlier ones that goals were carried over from.
	 * @param list<Goal> $goals
	 * @return array<int, array<int, array{int, string, string}>> place, programme and chapter, by their ids; 0 for no chapter
	 */
	private function places(Term $term, array $goals): array {
		$places = [];
		$place = 0;
		$own = array_map(static fn (Programme $programme): int => (int)$programme->getId(), array_reverse($this->programmes->all((int)$term->getId())));
		$named = array_filter(array_map(static fn (Goal $goal): ?int => $goal->getProgrammeId(), $goals));
		sort($named);
		foreach (array_unique([...$own, ...$named]) as $id) {
			$programme = $this->programmes->find($id);
			if ($programme === null) {
				continue;
			}
			$places[$id][0] = [$place++, $programme->getTitle(), ''];
			$titles = [];
			foreach ($this->chapters->ofProgramme($id) as $chapter) {
				$titles[(int)$chapter->getId()] = $chapter->getTitle();
				$within = $titles[$chapter->getParentId() ?? 0] ?? '';
				$places[$id][(int)$chapter->getId()] = [$place++, $programme->getTitle(), implode(' – ', array_filter([$within, $chapter->getTitle()], static fn (string $title): bool => $title !== ''))];
			}
		}
		return $places;
	}

	/**
	 * @param list<GoalThen> $goals
	 * @return array<string, int> how many are in each state, those that have one
	 */
	public static function count(array $goals): array {
		$counts = array_fill_keys(array_column(GoalState::cases(), 'value'), 0);
		foreach ($goals as $one) {
			if (!$one->isStance()) {
				$counts[$one->goal->getState()]++;
			}
		}
		return $counts;
	}
}
