<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung\Csv;

use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;

/**
 * A CSV file as a spreadsheet saved it: UTF-8 with or without BOM or Windows-1252, semicolons, commas or tabs.
 * Rows are counted as a spreadsheet counts them, the header being row 1; empty rows are left out. Pure.
 */
final class CsvFile {
	public const MAX_BYTES = 2_000_000;
	public const MAX_ROWS = 5000;
	private const BOM = "\xef\xbb\xbf";

	/**
	 * @param array<int, list<string>> $rows cells by row number, the header among them
	 */
	private function __construct(
		public readonly string $encoding,
		public readonly string $separator,
		public readonly array $rows,
	) {
	}

	/**
	 * @throws Problem csv-too-large, csv-encoding, csv-header (nothing in it), csv-row (a quote that never ends)
	 */
	public static function read(string $bytes): self {
		if (strlen($bytes) > self::MAX_BYTES) {
			throw Problem::invalid(ErrorCode::CsvTooLarge, 'csv');
		}
		[$encoding, $text] = self::decode($bytes);
		$text = str_replace(["\r\n", "\r"], "\n", $text);
		if (preg_match('/^sep=([;,\t])\n/i', $text, $match) === 1) {
			$separator = $match[1];
			$text = substr($text, strlen($match[0]));
		} else {
			$separator = self::separatorOf($text);
		}
		$rows = self::rows($text, $separator);
		return $rows === [] ? throw Problem::invalid(ErrorCode::CsvHeader, 'csv') : new self($encoding, $separator, $rows);
	}

	/** @return array{string, string} name of the encoding, and the text in UTF-8 */
	private static function decode(string $bytes): array {
		if (str_starts_with($bytes, self::BOM)) {
			$bytes = substr($bytes, strlen(self::BOM));
			$isText = mb_check_encoding($bytes, 'UTF-8');
		} else {
			$isText = true;
		}
		// bytes that Windows-1252 leaves open, and NUL, which UTF-16 is full of
		if (!$isText || str_contains($bytes, "\0")) {
			throw Problem::invalid(ErrorCode::CsvEncoding, 'csv');
		}
		if (mb_check_encoding($bytes, 'UTF-8')) {
			return ['UTF-8', $bytes];
		}
		if (preg_match('/[\x81\x8d\x8f\x90\x9d]/', $bytes) === 1) {
			throw Problem::invalid(ErrorCode::CsvEncoding, 'csv');
		}
		return ['Windows-1252', mb_convert_encoding($bytes, 'UTF-8', 'Windows-1252')];
	}

	/** The one that the first line has most of, outside of quotes. */
	private static function separatorOf(string $text): string {
		$line = (string)preg_replace('/"[^"]*"/', '', strtok(ltrim($text, "\n"), "\n") ?: '');
		$counts = [';' => substr_count($line, ';'), ',' => substr_count($line, ','), "\t" => substr_count($line, "\t")];
		return (string)array_search(max($counts), $counts, true);
	}

	/** @return array<int, list<string>> */
	private static function rows(string $text, string $separator): array {
		$rows = [];
		$number = 0;
		$at = 0;
		while ($at < strlen($text)) {
			$number++;
			$cells = self::row($text, $at, $separator, $number);
			if (implode('', $cells) === '') {
				continue;
			}
			$rows[$number] = $cells;
			if (count($rows) > self::MAX_ROWS + 1) {
				throw Problem::invalid(ErrorCode::CsvTooLarge, 'csv');
			}
		}
		return $rows;
	}

	/**
	 * @param int $at where the row begins; afterwards, where the next one does
	 * @return list<string> trimmed, line ends inside of quotes as spaces
	 */
	private static function row(string $text, int &$at, string $separator, int $number): array {
		$cells = [];
		do {
			$pattern = '/\G[ ]*(?:"((?:[^"]++|"")*+)"[^' . $separator . '\n]*|([^' . $separator . '\n]*))([' . $separator . '\n]|\z)/';
			if (preg_match($pattern, $text, $match, 0, $at) !== 1 || (ltrim($match[2] ?? '', ' ')[0] ?? '') === '"') {
				throw Problem::csvRow($number);
			}
			$at += strlen($match[0]);
			$cell = ($match[2] ?? '') !== '' ? $match[2] : str_replace('""', '"', $match[1] ?? '');
			$cells[] = trim((string)preg_replace('/\s*\n\s*/', ' ', $cell));
		} while ($match[3] === $separator);
		return $cells;
	}
}
