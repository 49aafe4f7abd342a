<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

/** Pieces of a Markdown document. Pure. */
final class Line {
	/** Text of one line that means nothing in Markdown. */
	public static function plain(string $text): string {
		return (string)preg_replace('/([\\\\`*_\[\]<>#|~])/', '\\\\$1', (string)preg_replace('/\s+/u', ' ', trim($text)));
	}

	public static function fact(string $label, string $value): string {
		return '- **' . $label . ':** ' . $value;
	}

	public static function quote(string $text): string {
		return $text === '' ? '' : '> ' . implode("\n> ", explode("\n", $text));
	}
}
