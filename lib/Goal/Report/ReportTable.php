<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal\Report;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Csv\Cell;

/** The report as a table, a row for each goal; written as the register of resolutions is. */
final class ReportTable {
	public function __construct(
		private readonly ReportWords $words,
		private readonly Access $tree,
	) {
	}

	/**
	 * @param list<GoalThen> $goals
	 * @param string $day YYYY-MM-DD
	 */
	public function write(array $goals, string $day): string {
		$rows = [$this->words->columns(), ...array_map(fn (GoalThen $one): array => $this->row($one, $day), $goals)];
		$lines = array_map(static fn (array $row): string => implode(';', array_map(Cell::write(...), $row)), $rows);
		// spreadsheets take it for UTF-8 by its first mark
		return "\u{FEFF}" . implode("\r\n", $lines) . "\r\n";
	}

	/** @return list<string> */
	private function row(GoalThen $one, string $day): array {
		$goal = $one->goal;
		$evidence = array_map($this->words->evidence(...), $one->shown());
		$findings = array_map($this->words->finding(...), $one->findings());
		return [
			$day, $one->programme, $one->chapter, $this->words->lines($goal), $goal->getTitle(), $goal->words('quote'),
			$this->words->kind($goal->kind()), ($this->tree->gliederungen()[$goal->getGliederungId()] ?? null)?->getName() ?? '',
			$one->isStance() ? '' : $this->words->state($goal->state()), $one->isStance() ? '' : $this->words->meaning($goal->state()),
			$one->moved === null ? '' : $this->words->day($one->moved->getAt()), $one->moved === null ? '' : $this->words->reason($one->moved),
			implode("\n", $evidence), implode("\n\n", $findings), $goal->words('finalNote'),
		];
	}
}
