<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

/** What somebody wrote for minutes, as part of their document: internal passages marked, or left out. */
final class TextBlocks {
	public function __construct(
		private readonly Wording $words,
	) {
	}

	/** @return list<string> none where there is nothing to read */
	public function of(string $text, Version $version): array {
		if ($version === Version::Open) {
			$open = Nested::headings(Passages::open($text));
			return $open === '' ? [] : [$open];
		}
		$mark = '**' . $this->words->label(Label::Internal) . "**\n\n";
		return array_map(static function (array $part) use ($mark): string {
			$inner = Nested::headings($part['text']);
			return $part['internal'] ? Line::quote($mark . $inner) : $inner;
		}, Passages::split($text));
	}
}
