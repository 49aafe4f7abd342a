<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example;

use DateTimeImmutable;
use OCA\Verband\Gliederung\MilestoneKind;
use OCA\Verband\Gliederung\MilestoneMapper;
use OCA\Verband\Gliederung\Term;
use OCA\Verband\Gliederung\TermMapper;
use OCA\Verband\Goal\ChapterMapper;
use OCA\Verband\Goal\Evidence;
use OCA\Verband\Goal\EvidenceMapper;
use OCA\Verband\Goal\Goal;
use OCA\Verband\Goal\GoalChange;
use OCA\Verband\Goal\GoalMapper;
use OCA\Verband\Goal\GoalState;
use OCA\Verband\Goal\GoalWords;
use OCA\Verband\Goal\Programme;
use OCA\Verband\Goal\ProgrammeInput;
use OCA\Verband\Goal\ProgrammeMapper;
use OCA\Verband\Goal\Step;
use OCA\Verband\Goal\StepMapper;
use OCA\Verband\Platform\Input;
use OCA\Verband\Preview\Example\Plan\Data;
use OCP\IDBConnection;

/** The work programme of the present term, its goals in every state, and what shows it. */
final class GoalLoader {
	private const DAY = 86400;

	public function __construct(
		private readonly TermMapper $terms,
		private readonly MilestoneMapper $milestones,
		private readonly ProgrammeMapper $programmes,
		private readonly ChapterMapper $chapters,
		private readonly GoalMapper $goals,
		private readonly EvidenceMapper $evidence,
		private readonly StepMapper $steps,
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * @param list<int> $board persons on the Landesvorstand
	 */
	public function load(int $landesverband, array $board, DateTimeImmutable $today): void {
		[$term, $before] = $this->terms->all($landesverband);
		$paper = json_decode((string)file_get_contents(__DIR__ . '/data/programme.json'), true, flags: JSON_THROW_ON_ERROR);
		$begin = (new DateTimeImmutable($term->getStartDate()))->getTimestamp();
		$programme = $this->programme($landesverband, $term, $paper, $begin);
		$chapters = $this->chapters((int)$programme->getId(), new Input($paper));
		$told = Data::read('goals');
		$this->past($landesverband, $before, $board);
		foreach ($paper['goals'] as $i => $planned) {
			$goal = $this->goal($programme, $term, $planned, $chapters, $begin);
			$goal->setResponsibleId($i % 4 === 3 ? null : $board[$i % count($board)]);
			$this->tell($goal, $told[$planned['lines'][0][0]] ?? ['open', 35, '', null], $board[$i % count($board)], $today->getTimestamp());
		}
	}

	/**
	 * Goals of the term before, which the present one may go on with.
	 * @param list<int> $board
	 */
	private function past(int $landesverband, Term $term, array $board): void {
		$end = (new DateTimeImmutable($term->getEndDate()))->getTimestamp();
		foreach (Data::read('past-goals') as $i => [$title, $kind, $state, $reason, $shown]) {
			$goal = new Goal();
			$goal->setGliederungId($landesverband);
			$goal->setTermId((int)$term->getId());
			$goal->setPosition(1_000_000 + $i);
			$goal->setTitle($title);
			$goal->setKind($kind);
			$goal->setPlaces('[]');
			$goal->setPartners('[]');
			$goal->setResponsibleId($board[$i % count($board)]);
			$goal->setCreatedAt((new DateTimeImmutable($term->getStartDate()))->getTimestamp());
			$goal->setRevision(1);
			$this->tell($goal, [$state, 30, $reason, $shown], $board[$i % count($board)], $end);
		}
	}

	/** @param array<string, mixed> $paper */
	private function programme(int $landesverband, Term $term, array $paper, int $begin): Programme {
		$programme = new Programme();
		$programme->setGliederungId($landesverband);
		$programme->setTermId((int)$term->getId());
		$programme->setTitle($paper['title']);
		$programme->setHead(ProgrammeInput::head(new Input($paper)));
		$programme->setNumbered($paper['numbered']);
		$programme->setCreatedAt($begin);
		$programme->setRevision(1);
		return $this->programmes->insert($programme);
	}

	/** @return list<int> their ids, in order */
	private function chapters(int $programmeId, Input $paper): array {
		$ids = [];
		$parent = null;
		foreach (ProgrammeInput::chapters($paper) as $chapter) {
			$chapter->setProgrammeId($programmeId);
			$chapter->setParentId($chapter->getBold() === true ? null : $parent);
			$ids[] = $id = (int)$this->chapters->insert($chapter)->getId();
			$parent = $chapter->getBold() === true ? $id : $parent;
		}
		return $ids;
	}

	/**
	 * @param array<string, mixed> $planned
	 * @param list<int> $chapters
	 */
	private function goal(Programme $programme, Term $term, array $planned, array $chapters, int $begin): Goal {
		$goal = new Goal();
		$goal->setGliederungId($programme->getGliederungId());
		$goal->setTermId($programme->getTermId());
		$goal->setProgrammeId((int)$programme->getId());
		$goal->setChapterId($chapters[$planned['chapter']]);
		GoalChange::read(new Input($planned))->apply($goal);
		$goal->setPosition($planned['lines'][0][0]);
		$goal->setPartners('[]');
		$goal->setDue($planned['kind'] === 'stance' ? null : $term->getEndDate());
		$goal->setDueMilestoneId($this->milestone($term, $planned['on']));
		$goal->setCreatedAt($begin);
		$goal->setRevision(1);
		return $goal;
	}

	private function milestone(Term $term, string $on): ?int {
		foreach ($this->milestones->ofTerms([(int)$term->getId()])[(int)$term->getId()] ?? [] as $milestone) {
			$isConference = $milestone->getKind() === MilestoneKind::Landeskonferenz->value;
			if (($on === 'conference' && $isConference) || ($on === 'start' && !$isConference)) {
				return (int)$milestone->getId();
			}
		}
		return null;
	}

	/** @param array{string, int, string, ?array{string, string, string}} $told state, days since, why, what shows it */
	private function tell(Goal $goal, array $told, int $personId, int $now): void {
		[$state, $days, $reason, $shown] = $told;
		$at = max($goal->getCreatedAt(), $now - $days * self::DAY);
		$goal->setState($state);
		$goal->setMovedAt($at);
		$goal = $this->goals->insert($goal);
		$this->step($goal, null, GoalState::Open->value, '', null, $goal->getCreatedAt());
		if ($state !== GoalState::Open->value) {
			$this->step($goal, GoalState::Open->value, $state, $reason, $personId, $at);
		}
		if ($shown !== null) {
			$this->show($goal, $shown, $personId, $at);
		}
	}

	private function step(Goal $goal, ?string $from, string $to, string $reason, ?int $personId, int $at): void {
		$step = new Step();
		$step->setGoalId((int)$goal->getId());
		$step->setAt($at);
		$step->setPersonId($personId);
		$step->setFromState($from);
		$step->setToState($to);
		$step->setReason($reason);
		$step->setChanges('[]');
		$step->setWords(GoalWords::write($goal));
		$this->steps->insert($step);
	}

	/** @param array{string, string, string} $shown kind, label, text or address */
	private function show(Goal $goal, array $shown, int $personId, int $at): void {
		[$kind, $label, $what] = $shown;
		$evidence = new Evidence();
		$evidence->setGoalId((int)$goal->getId());
		$evidence->setKind($kind);
		$evidence->setLabel($label === '' ? mb_substr($what, 0, 60) . ' …' : $label);
		$evidence->setPersonId($personId);
		$evidence->setCreatedAt($at);
		match ($kind) {
			'event' => $evidence->setTargetId($this->pastEvent($goal->getGliederungId(), $at)),
			'finding' => $evidence->setText($what),
			default => $evidence->setUrl($what),
		};
		$this->evidence->insert($evidence);
	}

	/** What the Landesverband did last before then. */
	private function pastEvent(int $gliederungId, int $before): ?int {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('e.id')->from('verband_events', 'e')
			->innerJoin('e', 'verband_occurrences', 'o', $query->expr()->eq('o.event_id', 'e.id'))
			->where($query->expr()->eq('e.gliederung_id', $query->createNamedParameter($gliederungId)))
			->andWhere($query->expr()->eq('e.status', $query->createNamedParameter('published')))
			->andWhere($query->expr()->lt('o.start_ts', $query->createNamedParameter($before)))
			->orderBy('o.start_ts', 'DESC')->addOrderBy('e.id')->setMaxResults(1)->executeQuery();
		$id = $result->fetchOne();
		$result->closeCursor();
		return $id === false ? null : (int)$id;
	}
}
