<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal\Report;

use OCA\Verband\Goal\Evidence;
use OCA\Verband\Goal\EvidenceKind;
use OCA\Verband\Goal\Goal;
use OCA\Verband\Goal\GoalKind;
use OCA\Verband\Goal\GoalState;
use OCA\Verband\Goal\Step;
use OCA\Verband\Platform\Clock;
use OCP\IL10N;
use OCP\L10N\IFactory;

/** The words of the report. It is in the association's language, German, whoever reads it, as minutes are. */
final class ReportWords {
	private const LANGUAGE = 'de';

	private readonly IL10N $l;

	public function __construct(
		IFactory $languages,
		private readonly Clock $clock,
	) {
		$this->l = $languages->get('verband', self::LANGUAGE);
	}

	public function title(): string {
		return $this->l->t('Report on the work programme');
	}

	public function beside(): string {
		return $this->l->t('Beside the programme');
	}

	public function stances(): string {
		return $this->l->t('Stances');
	}

	public function stancesHaveNone(): string {
		return $this->l->t('What we stand for is not reached on a day, and so has no state.');
	}

	public function none(): string {
		return $this->l->t('There were no goals yet.');
	}

	/** @param string $day YYYY-MM-DD */
	public function asOf(string $day): string {
		return $this->l->t('As of %s', [$this->date($day)]);
	}

	/** @param string $day YYYY-MM-DD */
	public function date(string $day): string {
		return implode('.', array_reverse(explode('-', $day)));
	}

	public function day(int $time): string {
		return $this->clock->local($time)->format('d.m.Y');
	}

	public function count(int $goals): string {
		return $this->l->n('%n goal', '%n goals', $goals);
	}

	/** @return array{string, string} the head of the table of states */
	public function countColumns(): array {
		return [$this->l->t('State'), $this->l->t('Goals')];
	}

	public function lines(Goal $goal): string {
		$ranges = array_map(static fn (array $place): string => implode('–', array_unique($place)), $goal->lineList());
		return $ranges === [] ? '' : $this->l->t('Line %s', [implode(', ', $ranges)]);
	}

	public function label(ReportLabel $label): string {
		return match ($label) {
			ReportLabel::Kind => $this->l->t('Kind'),
			ReportLabel::Body => $this->l->t('Responsible body'),
			ReportLabel::State => $this->l->t('State'),
			ReportLabel::Moved => $this->l->t('Last said'),
			ReportLabel::Evidence => $this->l->t('Evidence'),
			ReportLabel::Finding => $this->l->t('Finding'),
			ReportLabel::FinalNote => $this->l->t('Final note'),
		};
	}

	/** @return list<string> */
	public function columns(): array {
		return [
			$this->l->t('Key date'), $this->l->t('Work programme'), $this->l->t('Chapter'), $this->l->t('Lines'), $this->l->t('Goal'), $this->l->t('Quote'),
			$this->l->t('Kind'), $this->l->t('Responsible body'), $this->l->t('State'), $this->l->t('Meaning'), $this->l->t('Last said on'), $this->l->t('Reason'),
			$this->l->t('Evidence'), $this->l->t('Finding'), $this->l->t('Final note'),
		];
	}

	/** Where nobody gave a reason: time passed. */
	public function reason(Step $step): string {
		return str_contains((string)$step->getChanges(), 'byItself') ? $this->l->t('Nothing happened for a long time') : (string)$step->getReason();
	}

	public function finding(Evidence $finding): string {
		return $this->erased($finding) ?? (string)$finding->getText();
	}

	/** A thing that not every member may know of is named by its kind alone. */
	public function evidence(Evidence $evidence): string {
		$kind = EvidenceKind::from($evidence->getKind());
		$name = match ($kind) {
			EvidenceKind::Minutes => $this->l->t('Minutes of a meeting'),
			EvidenceKind::Resolution => $this->l->t('Resolution'),
			EvidenceKind::Event => $this->l->t('Event'),
			EvidenceKind::File => $this->l->t('File'),
			EvidenceKind::Finding => $this->l->t('Finding'),
			EvidenceKind::Link => $this->l->t('Link'),
		};
		$label = $this->erased($evidence) ?? ($evidence->getLabel() === '' ? $this->l->t('internal') : $evidence->getLabel());
		$address = $evidence->getUrl() === null ? '' : ' (' . $evidence->getUrl() . ')';
		return $name . ': ' . $label . $address . ', ' . $this->l->t('recorded on %s', [$this->day($evidence->getCreatedAt())]);
	}

	private function erased(Evidence $evidence): ?string {
		return $evidence->getErasedAt() === null ? null : $this->l->t('words deleted on %s', [$this->day($evidence->getErasedAt())]);
	}

	public function kind(GoalKind $kind): string {
		return match ($kind) {
			GoalKind::Motion => $this->l->t('Motion'),
			GoalKind::Concept => $this->l->t('Concept'),
			GoalKind::Paper => $this->l->t('Position paper'),
			GoalKind::Material => $this->l->t('Material'),
			GoalKind::Event => $this->l->t('Gathering'),
			GoalKind::Examination => $this->l->t('Examination'),
			GoalKind::Standing => $this->l->t('Standing task'),
			GoalKind::Stance => $this->l->t('Stance'),
		};
	}

	public function state(GoalState $state): string {
		return match ($state) {
			GoalState::Open => $this->l->t('open (goal)'),
			GoalState::Begun => $this->l->t('begun'),
			GoalState::Stalled => $this->l->t('stands still'),
			GoalState::Partial => $this->l->t('partly done'),
			GoalState::Done => $this->l->t('done (goal)'),
			GoalState::Dropped => $this->l->t('given up'),
			GoalState::Examined => $this->l->t('examined'),
		};
	}

	public function meaning(GoalState $state): string {
		return match ($state) {
			GoalState::Open => $this->l->t('Nobody has begun yet.'),
			GoalState::Begun => $this->l->t('Somebody is at it.'),
			GoalState::Stalled => $this->l->t('It was begun and does not move.'),
			GoalState::Partial => $this->l->t('A part is reached and can be shown.'),
			GoalState::Done => $this->l->t('All is reached and can be shown.'),
			GoalState::Dropped => $this->l->t('We do not do it any more, and say why.'),
			GoalState::Examined => $this->l->t('The examination is over and its finding is written down.'),
		};
	}

	/** The numbers at the foot of a page, filled in by whoever makes the pages. */
	public function pages(): string {
		return $this->l->t('Page %1$s of %2$s', ['{PAGE_NUM}', '{PAGE_COUNT}']);
	}
}
