<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

/**
 * Markdown that somebody typed, made to stand inside a larger document: its headings go below the document's own, so
 * that no text looks like another item or resolution. Pure.
 */
final class Nested {
	/** The document's own headings go down to the third level. */
	private const BELOW = 3;
	private const DEEPEST = 6;
	/** Quotes and lists that a line may stand in. */
	private const INSIDE = '(?:\s*(?:>|[-*+]\s|\d{1,9}[.)]\s))*\s*';

	public static function headings(string $text): string {
		$lines = [];
		$isCode = false;
		foreach (explode("\n", $text) as $line) {
			if (preg_match('/^ {0,3}(```|~~~)/', $line) === 1) {
				$isCode = !$isCode;
			} elseif (!$isCode) {
				$line = self::line($line, end($lines) ?: '');
			}
			$lines[] = $line;
		}
		return implode("\n", $lines);
	}

	private static function line(string $line, string $before): string {
		if (preg_match('/^(' . self::INSIDE . ')(#{1,6})(?=\s|$)/', $line, $found) === 1) {
			$level = min(self::DEEPEST, strlen($found[2]) + self::BELOW);
			return $found[1] . str_repeat('#', $level) . substr($line, strlen($found[0]));
		}
		// a line of === or --- makes a heading of the one before
		return trim($before) !== '' && preg_match('/^(' . self::INSIDE . ')(=+|-+)\s*$/', $line, $found) === 1
			? $found[1] . '\\' . $found[2]
			: $line;
	}
}
