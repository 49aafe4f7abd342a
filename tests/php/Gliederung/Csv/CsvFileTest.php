<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung\Csv;

use OCA\Verband\Gliederung\Csv\CsvFile;
use OCA\Verband\Platform\Problem;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class CsvFileTest extends TestCase {
	private const ROWS = [1 => ['Kürzel', 'Name'], 2 => ['ub-x', 'Überall; "dort", Straße']];

	/** @return iterable<string, array{string, string, string}> bytes, encoding, separator */
	public static function files(): iterable {
		$cell = '"Überall; ""dort"", Straße"';
		foreach ([';' => 'semicolon', ',' => 'comma', "\t" => 'tab'] as $separator => $name) {
			$text = "Kürzel{$separator}Name\nub-x{$separator}{$cell}\n";
			yield "UTF-8, $name" => [$text, 'UTF-8', $separator];
			yield "UTF-8 with BOM, $name" => ["\xef\xbb\xbf" . $text, 'UTF-8', $separator];
			yield "Windows-1252, $name" => [mb_convert_encoding($text, 'Windows-1252', 'UTF-8'), 'Windows-1252', $separator];
			yield "CRLF, $name" => [str_replace("\n", "\r\n", $text), 'UTF-8', $separator];
			yield "CR alone, $name" => [str_replace("\n", "\r", $text), 'UTF-8', $separator];
			yield "no last line end, $name" => [rtrim($text), 'UTF-8', $separator];
			yield "blanks around, $name" => ["Kürzel {$separator} Name\nub-x{$separator} {$cell} \n", 'UTF-8', $separator];
			yield "told by Excel, $name" => ["sep={$separator}\n" . $text, 'UTF-8', $separator];
		}
	}

	#[DataProvider('files')]
	public function testReadsWhatSpreadsheetsSave(string $bytes, string $encoding, string $separator): void {
		$file = CsvFile::read($bytes);

		self::assertSame(self::ROWS, $file->rows);
		self::assertSame($encoding, $file->encoding);
		self::assertSame($separator, $file->separator);
	}

	public function testALineEndInQuotesIsABlankAndNoNewRow(): void {
		$file = CsvFile::read("code;name\nub-x;\"Region\r\n  Hannover\"\n\n;\nub-y;Y\n");

		self::assertSame([1 => ['code', 'name'], 2 => ['ub-x', 'Region Hannover'], 5 => ['ub-y', 'Y']], $file->rows);
	}

	public function testASeparatorInAQuotedHeaderDoesNotCount(): void {
		self::assertSame(';', CsvFile::read("code;\"a,b,c,d\"\nx;y\n")->separator);
	}

	/** @return iterable<string, array{string, string}> bytes, code */
	public static function refused(): iterable {
		yield 'nothing' => ['', 'csv-header'];
		yield 'a BOM and nothing' => ["\xef\xbb\xbf", 'csv-header'];
		yield 'blank lines' => ["\n\n;;\n", 'csv-header'];
		yield 'UTF-16' => [mb_convert_encoding("code;name\n", 'UTF-16LE', 'UTF-8'), 'csv-encoding'];
		yield 'a BOM and no UTF-8' => ["\xef\xbb\xbfK\xfcrzel;Name\n", 'csv-encoding'];
		yield 'NUL' => ["code;na\0me\n", 'csv-encoding'];
		yield 'bytes of no encoding' => ["code;na\x81me\n", 'csv-encoding'];
		yield 'a byte too many' => [str_repeat('x', CsvFile::MAX_BYTES + 1), 'csv-too-large'];
		yield 'a row too many' => [str_repeat("x\n", CsvFile::MAX_ROWS + 2), 'csv-too-large'];
		yield 'a quote that never ends' => ["code;name\nub-x;\"Gif\n", 'csv-row'];
		yield 'a quote that never ends, and 1.9 MB' => ['"' . str_repeat("a\n", 950_000), 'csv-row'];
	}

	#[DataProvider('refused')]
	public function testRefusesWhatItCannotRead(string $bytes, string $code): void {
		try {
			CsvFile::read($bytes);
			self::fail('read');
		} catch (Problem $problem) {
			self::assertSame([400, $code, 'csv'], [$problem->status, $problem->error->value, $problem->field]);
		}
	}

	public function testTheRowThatCannotBeReadIsNamed(): void {
		try {
			CsvFile::read("code;name\na;b\n\nub-x;\"Gif\n");
			self::fail('read');
		} catch (Problem $problem) {
			self::assertSame(['error' => 'csv-row', 'field' => 'csv', 'row' => 4], $problem->toArray());
		}
	}

	public function testTheLargestFileIsRead(): void {
		self::assertCount(CsvFile::MAX_ROWS + 1, CsvFile::read(str_repeat("x\n", CsvFile::MAX_ROWS + 1))->rows);
		self::assertCount(1, CsvFile::read('"' . str_repeat('""', (CsvFile::MAX_BYTES - 2) / 2) . '"')->rows);
	}
}
