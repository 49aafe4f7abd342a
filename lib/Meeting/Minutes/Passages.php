<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

/**
 * Internal passages of a text, marked in place: a line `:::intern` opens one, a line `:::` ends it. What others may
 * read comes out of the same source. Whatever is doubtful counts as internal: a mark written another way opens one,
 * and one that is never closed goes on to the end. Pure.
 */
final class Passages {
	private const OPENS = '/^[\s\x{200B}-\x{200F}\x{FEFF}>*+-]*:{2,}[\s\x{200B}-\x{200F}]*\{?\.?intern/iu';
	private const CLOSES = '/^\s*:{3,}\s*$/u';

	/** The text without its internal passages; blank lines around them are not doubled. */
	public static function open(string $text): string {
		$kept = [];
		$isInternal = false;
		foreach (self::lines($text) as $line) {
			if (preg_match(self::OPENS, $line) !== 0) {
				// 1 for a mark, false for a line that is no UTF-8 and so cannot be judged
				$isInternal = true;
			} elseif ($isInternal) {
				$isInternal = preg_match(self::CLOSES, $line) !== 1;
			} else {
				$kept[] = $line;
			}
		}
		return trim((string)preg_replace('/\n{3,}/', "\n\n", implode("\n", $kept)), "\n");
	}

	public static function hasInternal(string $text): bool {
		foreach (self::lines($text) as $line) {
			if (preg_match(self::OPENS, $line) !== 0) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The whole text cut at its marks, for a version that shows which passages are internal.
	 * @return list<array{internal: bool, text: string}> none empty
	 */
	public static function split(string $text): array {
		$parts = [];
		$isInternal = false;
		$part = [];
		$push = static function (bool $internal) use (&$parts, &$part): void {
			$joined = trim(implode("\n", $part), "\n");
			if ($joined !== '') {
				$parts[] = ['internal' => $internal, 'text' => $joined];
			}
			$part = [];
		};
		foreach (self::lines($text) as $line) {
			$opens = preg_match(self::OPENS, $line) !== 0;
			if ($opens || ($isInternal && preg_match(self::CLOSES, $line) === 1)) {
				$push($isInternal);
				$isInternal = $opens;
			} else {
				$part[] = $line;
			}
		}
		$push($isInternal);
		return $parts;
	}

	/** @return list<string> */
	private static function lines(string $text): array {
		return preg_split('/\r\n|\r|\n|\x{2028}|\x{2029}|\x0B|\x0C/u', $text) ?: preg_split('/\r\n|\r|\n/', $text) ?: [];
	}
}
