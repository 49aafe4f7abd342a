<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar\Sync;

use Random\Engine\Mt19937;
use Random\Randomizer;

/** Damages texts a little, always the same way for the same seed. */
final class Flipper {
	/** What programs stumble over, put anywhere. */
	private const STUMBLES = [
		"\0", "\r", "\n", "\r\n ", "\xff", "\xed\xa0\x80", "\u{202e}", ':', ';', ',', '"', '=', '-', '99999999999', 'Z', 'T', 'P',
		"\r\nBEGIN:VEVENT\r\n", "\r\nEND:VEVENT\r\n", "\r\nRRULE:FREQ=SECONDLY\r\n", "\r\nDTSTART:", "\r\nTZID:", '&amp;', '\\',
	];

	private readonly Randomizer $random;

	public function __construct(int $seed) {
		$this->random = new Randomizer(new Mt19937($seed));
	}

	public function flip(string $text): string {
		for ($times = $this->random->getInt(1, 2); $times > 0 && $text !== ''; $times--) {
			$at = $this->random->getInt(0, strlen($text) - 1);
			$length = min($this->random->getInt(1, 12), strlen($text) - $at);
			$text = match ($this->random->getInt(0, 6)) {
				0 => substr_replace($text, chr(ord($text[$at]) ^ 1 << $this->random->getInt(0, 7)), $at, 1),
				1 => substr_replace($text, chr($this->random->getInt(0, 255)), $at, 1),
				2 => substr_replace($text, '', $at, $length),
				3 => substr_replace($text, str_repeat(substr($text, $at, $length), $this->random->getInt(1, 30)), $at, 0),
				4 => substr_replace($text, self::STUMBLES[$this->random->getInt(0, count(self::STUMBLES) - 1)], $at, 0),
				5 => $this->swapped($text),
				default => substr($text, 0, $at),
			};
		}
		return $text;
	}

	/** Two lines change their places. */
	private function swapped(string $text): string {
		$lines = explode("\n", $text);
		[$one, $other] = [$this->random->getInt(0, count($lines) - 1), $this->random->getInt(0, count($lines) - 1)];
		[$lines[$one], $lines[$other]] = [$lines[$other], $lines[$one]];
		return implode("\n", $lines);
	}
}
