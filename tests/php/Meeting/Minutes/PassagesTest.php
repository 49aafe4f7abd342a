<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting\Minutes;

use OCA\Verband\Meeting\Minutes\Passages;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class PassagesTest extends TestCase {
	private const CANARY = 'KANARIENVOGEL';

	public function testWhatIsInternalIsTakenOut(): void {
		$text = "Vorher.\n\n:::intern\nPersonalsache\n\nmit Absatz\n:::\n\nNachher.";

		self::assertSame("Vorher.\n\nNachher.", Passages::open($text));
		self::assertSame([
			['internal' => false, 'text' => 'Vorher.'],
			['internal' => true, 'text' => "Personalsache\n\nmit Absatz"],
			['internal' => false, 'text' => 'Nachher.'],
		], Passages::split($text));
	}

	/** @return iterable<string, array{string}> texts whose canary must never be told */
	public static function hidden(): iterable {
		$c = self::CANARY;
		yield 'never closed' => ["a\n:::intern\n$c"];
		yield 'closed inside another line' => ["a\n:::intern\nx ::: y\n$c\n:::"];
		yield 'capital letters' => ["a\n:::INTERN\n$c\n:::"];
		yield 'a blank before the word' => ["a\n::: intern\n$c\n:::"];
		yield 'the English word' => ["a\n:::internal\n$c\n:::"];
		yield 'in braces' => ["a\n::: {.intern}\n$c\n:::"];
		yield 'four colons' => ["a\n::::intern\n$c\n::::"];
		yield 'two colons, a slip' => ["a\n::intern\n$c\n:::"];
		yield 'indented' => ["a\n    :::intern\n$c\n:::"];
		yield 'in a quotation' => ["a\n> :::intern\n> $c\n:::"];
		yield 'in a list' => ["- a\n- :::intern\n- $c\n:::"];
		yield 'inside code' => ["```\n:::intern\n$c\n:::\n```"];
		yield 'lines of Windows' => ["a\r\n:::intern\r\n$c\r\n:::\r\n"];
		yield 'lines of old Macs' => ["a\r:::intern\r$c\r:::\r"];
		yield 'line separators of Unicode' => ["a\u{2028}:::intern\u{2028}$c\u{2028}:::"];
		yield 'an invisible blank before it' => ["a\n\u{200B}:::intern\n$c\n:::"];
		yield 'an invisible blank inside' => ["a\n:::\u{200B}intern\n$c\n:::"];
		yield 'opened twice, closed once' => ["a\n:::intern\n:::intern\n$c\n:::\nb"];
		yield 'a note behind the word' => ["a\n:::intern (Personal)\n$c\n:::"];
		yield 'no UTF-8 before it' => ["\xff\n:::intern\n$c\n:::"];
	}

	#[DataProvider('hidden')]
	public function testC4WhatIsDoubtfulCountsAsInternal(string $text): void {
		self::assertStringNotContainsString(self::CANARY, Passages::open($text));
		self::assertTrue(Passages::hasInternal($text));
	}

	/** Cut at its marks nothing is lost, and the open parts are what others read. */
	public function testPartsAndOpenTextAgree(): void {
		mt_srand(20261124);
		$lines = [':::intern', ':::', 'Ein Satz.', '', '- Punkt', '::: intern'];
		for ($run = 0; $run < 500; $run++) {
			$text = implode("\n", array_map(static fn (): string => $lines[mt_rand(0, 5)], range(1, mt_rand(1, 12))));
			$open = array_filter(Passages::split($text), static fn (array $part): bool => !$part['internal']);
			$words = static fn (string $of): string => (string)preg_replace('/\s+/', ' ', trim($of));

			self::assertSame($words(implode("\n", array_column($open, 'text'))), $words(Passages::open($text)), $text);
			self::assertSame(substr_count($text, 'Satz'), substr_count(implode('', array_column(Passages::split($text), 'text')), 'Satz'));
		}
	}
}
