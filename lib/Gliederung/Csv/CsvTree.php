<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung\Csv;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Chairs;
use OCA\Verband\Gliederung\Person;

/**
 * The tree as a file shows it: what an import is compared with, and what an export writes.
 */
final class CsvTree {
	public function __construct(
		private readonly Access $access,
		private readonly Chairs $chairs,
	) {
	}

	/** @return array<string, array<string, string>> every column's value by code, parents before children */
	public function values(): array {
		$chairs = $this->chairs->today()['chairs'];
		$all = $this->access->gliederungen();
		$values = [];
		foreach ($this->access->tree()->ids() as $id) {
			$one = $all[$id];
			$names = array_map(static fn (Person $chair): string => $chair->getName(), $chairs[$id] ?? []);
			$values[$one->getCode()] = [
				CsvColumn::Code->value => $one->getCode(),
				CsvColumn::Kind->value => $one->getKind(),
				CsvColumn::Name->value => $one->getName(),
				CsvColumn::ShortName->value => $one->getShortName(),
				CsvColumn::Parent->value => ($all[$one->getParentId() ?? 0] ?? null)?->getCode() ?? '',
				CsvColumn::Place->value => $one->getPlace(),
				CsvColumn::Stop->value => $one->getStop(),
				CsvColumn::MemberGroup->value => (string)$one->getMemberGroup(),
				CsvColumn::Color->value => $one->getColor(),
				CsvColumn::Pattern->value => $one->getPattern(),
				CsvColumn::Chairs->value => Cell::join($names),
			];
		}
		return $values;
	}

	/** The whole tree as a file for spreadsheets: UTF-8 with BOM, semicolons, no cell that could be a formula. */
	public function export(): string {
		$headers = array_map(static fn (CsvColumn $column): string => $column->german(), CsvColumn::cases());
		$lines = array_map(
			static fn (array $cells): string => implode(';', array_map(Cell::write(...), array_values($cells))),
			[$headers, ...array_values($this->values())],
		);
		return "\xef\xbb\xbf" . implode("\r\n", $lines) . "\r\n";
	}
}
