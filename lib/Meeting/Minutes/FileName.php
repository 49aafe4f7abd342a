<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCA\Verband\Gliederung\Gliederung;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\Minutes\Addendum\Addendum;
use OCA\Verband\Platform\Clock;

/** What files of minutes are called: a name that every system can store, whatever a meeting or a body is called. */
final class FileName {
	/** In bytes; with the date and the rest a name stays far below the 255 that file systems allow. */
	private const MAX = 120;
	private const RESERVED = '/^(con|prn|aux|nul|com\d|lpt\d)$/i';

	public function __construct(
		private readonly Wording $words,
		private readonly Clock $clock,
	) {
	}

	/** The day first, so that a folder is in order; the number keeps two meetings of a day apart. */
	public function of(DatedMeeting $dated, Version $version, string $ending): string {
		return $dated->day($this->clock->zone()) . ' ' . self::safe($dated->title) . ' – ' . $this->words->file($version, $dated->id()) . '.' . $ending;
	}

	/** Beside the minutes it belongs to. */
	public function ofAddendum(DatedMeeting $dated, Addendum $addendum, Version $version, string $ending): string {
		return substr($this->of($dated, $version, $ending), 0, -strlen(".$ending")) . ', ' . $this->words->addendumFile($addendum->number) . '.' . $ending;
	}

	public function folder(Gliederung $body): string {
		return self::safe($body->getName());
	}

	public static function safe(string $text): string {
		$text = mb_scrub($text, 'UTF-8');
		// what file systems forbid, control characters, and those that turn the direction of text round
		$text = (string)preg_replace('~[/\\\\:*?"<>|\x00-\x1f\x7f\x{200b}-\x{200f}\x{2028}-\x{202e}\x{2066}-\x{2069}\x{feff}]+~u', ' ', $text);
		$text = trim((string)preg_replace('/\s+/u', ' ', $text), ' .');
		$text = rtrim(mb_strcut($text, 0, self::MAX, 'UTF-8'), ' .');
		return $text === '' || preg_match(self::RESERVED, $text) === 1 ? '_' . $text : $text;
	}
}
