<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal\Report;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Term;
use OCA\Verband\Goal\Goal;
use OCA\Verband\Goal\GoalState;
use OCA\Verband\Meeting\Minutes\Line;

/** The report as Markdown: how many goals are how far, then each below its chapter, then what we stand for. */
final class ReportText {
	public function __construct(
		private readonly ReportWords $words,
		private readonly Access $tree,
	) {
	}

	/**
	 * @param list<GoalThen> $goals
	 * @param string $day YYYY-MM-DD
	 */
	public function write(Term $term, array $goals, string $day): string {
		$blocks = ['# ' . $this->words->title(), '**' . self::plain($term->getName()) . '**', $this->words->asOf($day), ...$this->counts($goals)];
		$programme = $chapter = null;
		foreach ($goals as $one) {
			if ($one->isStance()) {
				continue;
			}
			if ($one->programme !== $programme) {
				$blocks[] = '## ' . self::plain($one->programme === '' ? $this->words->beside() : $one->programme);
				[$programme, $chapter] = [$one->programme, ''];
			}
			if ($one->chapter !== $chapter) {
				$blocks[] = '### ' . self::plain($one->chapter);
				$chapter = $one->chapter;
			}
			array_push($blocks, ...$this->goal($one));
		}
		return implode("\n\n", [...$blocks, ...$this->stances($goals)]) . "\n";
	}

	/**
	 * @param list<GoalThen> $goals
	 * @return list<string>
	 */
	private function counts(array $goals): array {
		$counts = GoalsThen::count($goals);
		if (array_sum($counts) === 0) {
			return [$this->words->none()];
		}
		$rows = ['| ' . implode(' | ', $this->words->countColumns()) . ' |', '|---|---|'];
		foreach (array_filter($counts) as $state => $count) {
			$state = GoalState::from($state);
			$rows[] = '| **' . $this->words->state($state) . '** – ' . $this->words->meaning($state) . ' | ' . $count . ' |';
		}
		return [$this->words->count(array_sum($counts)), implode("\n", $rows)];
	}

	/** @return list<string> */
	private function goal(GoalThen $one): array {
		$goal = $one->goal;
		$state = $goal->state();
		$facts = [
			[ReportLabel::State, '**' . $this->words->state($state) . '** – ' . $this->words->meaning($state)],
			[ReportLabel::Moved, $one->moved === null ? '' : $this->words->day($one->moved->getAt()) . ' – ' . self::plain($this->words->reason($one->moved))],
			[ReportLabel::Kind, $this->words->kind($goal->kind())],
			[ReportLabel::Body, $this->body($goal)],
		];
		foreach ($one->shown() as $evidence) {
			$facts[] = [ReportLabel::Evidence, self::plain($this->words->evidence($evidence))];
		}
		$said = array_filter($facts, static fn (array $fact): bool => $fact[1] !== '');
		$blocks = [
			...$this->head($one),
			implode("\n", array_map(fn (array $fact): string => Line::fact($this->words->label($fact[0]), $fact[1]), $said)),
		];
		foreach ($one->findings() as $finding) {
			$blocks[] = $this->told(ReportLabel::Finding, $this->words->day($finding->getCreatedAt()), $this->words->finding($finding));
		}
		if ($goal->words('finalNote') !== '') {
			$blocks[] = $this->told(ReportLabel::FinalNote, '', $goal->words('finalNote'));
		}
		return $blocks;
	}

	/** @return list<string> the goal with its lines, and the sentence that it stands in */
	private function head(GoalThen $one): array {
		$lines = $this->words->lines($one->goal);
		$quote = $one->goal->words('quote');
		return [
			'#### ' . ($lines === '' ? '' : $lines . ': ') . self::plain($one->goal->getTitle()),
			...$quote === '' ? [] : ['> „' . self::plain($quote) . '“'],
		];
	}

	/**
	 * @param list<GoalThen> $goals
	 * @return list<string>
	 */
	private function stances(array $goals): array {
		$stances = array_values(array_filter($goals, static fn (GoalThen $one): bool => $one->isStance()));
		$blocks = $stances === [] ? [] : ['## ' . $this->words->stances(), $this->words->stancesHaveNone()];
		foreach ($stances as $one) {
			$place = self::plain(implode(' · ', array_filter([$one->chapter, $this->body($one->goal)], static fn (string $part): bool => $part !== '')));
			array_push($blocks, ...$this->head($one), ...$place === '' ? [] : ["*$place*"]);
		}
		return $blocks;
	}

	private function told(ReportLabel $label, string $day, string $text): string {
		$head = '**' . $this->words->label($label) . ($day === '' ? '' : ', ' . $day) . '**';
		$paragraphs = array_map(self::paragraph(...), array_filter(explode("\n", $text), static fn (string $line): bool => trim($line) !== ''));
		return Line::quote(implode("\n\n", [$head, ...$paragraphs]));
	}

	private function body(Goal $goal): string {
		return self::plain(($this->tree->gliederungen()[$goal->getGliederungId()] ?? null)?->getName() ?? '');
	}

	/** One that looks like a list is none. */
	private static function paragraph(string $text): string {
		return (string)preg_replace('/^([-+=]|\d{1,9}(?=[.)]))/', '\\\\$1', self::plain($text));
	}

	/** Text of one line as it was typed: what looks like Markdown, HTML or an entity is none. */
	private static function plain(string $text): string {
		return str_replace('&', '\\&', Line::plain($text));
	}
}
