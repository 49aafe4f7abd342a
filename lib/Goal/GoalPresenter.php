<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Milestone;
use OCA\Verband\Gliederung\Person;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Platform\Clock;

/** Goals as the API shows them to the person of this request. */
final class GoalPresenter {
	public function __construct(
		private readonly Access $tree,
		private readonly GoalAccess $access,
		private readonly GoalTerms $terms,
		private readonly GoalLinks $links,
		private readonly GoalMapper $goals,
		private readonly ChapterMapper $chapters,
		private readonly EvidenceMapper $evidence,
		private readonly EvidenceSight $sight,
		private readonly PersonMapper $persons,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param list<Goal> $goals of one term
	 * @return list<array<string, mixed>> `Goal` of openapi.json
	 */
	public function all(array $goals): array {
		if ($goals === []) {
			return [];
		}
		$ids = array_map(static fn (Goal $goal): int => (int)$goal->getId(), $goals);
		$of = static fn (string $getter): array => array_values(array_unique(array_filter(array_map(static fn (Goal $goal): ?int => $goal->{$getter}(), $goals))));
		$persons = $this->persons->findMany($of('getResponsibleId'));
		$chapters = $this->chapters->titles($of('getChapterId'));
		$milestones = $this->terms->milestones($of('getTermId'));
		$over = array_filter($of('getTermId'), fn (int $id): bool => ($term = $this->terms->find($id)) !== null && $this->terms->isOver($term));
		$parts = $this->goals->countParts($ids);
		$evidence = array_map(count(...), $this->evidence->ofGoals($ids));
		$links = $this->links->of($goals);
		return array_map(fn (Goal $goal): array => [
			...$this->words($goal),
			...$this->times($goal, $milestones),
			...$links[(int)$goal->getId()],
			'chapter' => $chapters[$goal->getChapterId() ?? 0] ?? null,
			'responsible' => $goal->getResponsibleId() === null ? null : Person::refOf($persons, $goal->getResponsibleId()),
			'parts' => $parts[(int)$goal->getId()] ?? ['total' => 0, 'settled' => 0],
			'evidenceCount' => $evidence[(int)$goal->getId()] ?? 0,
			'readOnly' => in_array($goal->getTermId(), $over, true),
			'can' => ['edit' => $this->access->keeps(), 'report' => $this->access->reports($goal)],
			'etag' => $goal->etag(),
		], $goals);
	}

	/** @return array<string, mixed> `GoalDetail` of openapi.json */
	public function one(Goal $goal): array {
		$viewer = $this->access->viewer();
		$evidence = $this->sight->shown($this->evidence->ofGoal((int)$goal->getId()), $viewer);
		$withdrawn = $this->access->keeps() ? $this->sight->shown($this->evidence->withdrawn((int)$goal->getId()), $viewer) : [];
		$persons = $this->persons->findMany(array_values(array_filter(array_map(static fn (Evidence $one): ?int => $one->getPersonId(), [...$evidence, ...$withdrawn]))));
		return [
			...$this->all([$goal])[0],
			'evidence' => array_map(fn (Evidence $one): array => $this->shown($one, $persons), $evidence),
			// only for who can take the words out of it
			'withdrawn' => array_map(fn (Evidence $one): array => $this->shown($one, $persons), $withdrawn),
			'partGoals' => array_map(static fn (Goal $part): array => [
				'id' => (int)$part->getId(), 'title' => $part->getTitle(), 'state' => $part->getState(),
			], $this->goals->partsOf((int)$goal->getId())),
		];
	}

	/** @return array<string, mixed> */
	private function words(Goal $goal): array {
		$bodies = $this->tree->gliederungen();
		return [
			'id' => (int)$goal->getId(),
			'gliederungId' => $goal->getGliederungId(),
			'termId' => $goal->getTermId(),
			'programmeId' => $goal->getProgrammeId(),
			'chapterId' => $goal->getChapterId(),
			'title' => $goal->getTitle(),
			'quote' => $goal->words('quote'),
			'lines' => $goal->lineList(),
			'kind' => $goal->getKind(),
			'state' => $goal->getState(),
			'parentId' => $goal->getParentId(),
			'rhythmDays' => $goal->getRhythmDays(),
			'partners' => array_map(static fn (array $partner): array => [
				'gliederungId' => $partner['gliederungId'],
				'name' => $partner['name'] !== '' ? $partner['name'] : ($bodies[$partner['gliederungId'] ?? 0] ?? null)?->getName() ?? '',
			], $goal->partnerList()),
			'nextSteps' => $goal->words('nextSteps'),
			'finalNote' => $goal->words('finalNote'),
		];
	}

	/**
	 * A milestone that moves takes its goals with it.
	 * @param array<int, Milestone> $milestones
	 * @return array<string, mixed>
	 */
	private function times(Goal $goal, array $milestones): array {
		$milestone = $milestones[$goal->getDueMilestoneId() ?? 0] ?? null;
		$due = $milestone?->getDate() ?? $goal->getDue();
		return [
			'due' => $due,
			'dueMilestone' => $milestone === null ? null : ['id' => (int)$milestone->getId(), 'name' => $milestone->getName()],
			'overdue' => $due !== null && $due < $this->clock->today() && !$goal->state()->isSettled() && $goal->kind() !== GoalKind::Stance,
			'movedAt' => $this->clock->iso($goal->getMovedAt()),
		];
	}

	/**
	 * @param array<int, Person> $persons
	 * @return array<string, mixed> `GoalEvidence`: a thing that is gone or hidden is named, and leads nowhere
	 */
	private function shown(Evidence $evidence, array $persons): array {
		return [
			'id' => (int)$evidence->getId(),
			'kind' => $evidence->getKind(),
			'label' => $evidence->getLabel(),
			'targetId' => $evidence->getTargetId(),
			'url' => $evidence->getUrl(),
			'text' => (string)$evidence->getText(),
			'person' => $evidence->getPersonId() === null ? null : Person::refOf($persons, $evidence->getPersonId()),
			'createdAt' => $this->clock->iso($evidence->getCreatedAt()),
			'erasedAt' => $evidence->getErasedAt() === null ? null : $this->clock->iso($evidence->getErasedAt()),
		];
	}
}
