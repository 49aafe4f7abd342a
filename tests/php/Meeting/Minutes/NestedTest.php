<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting\Minutes;

use OCA\Verband\Meeting\Minutes\Nested;
use OCA\Verband\Platform\Markdown;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

final class NestedTest extends TestCase {
	#[TestWith(["# TOP 9: Falsch"])]
	#[TestWith(["  ## TOP 9: Falsch"])]
	#[TestWith(["### Beschluss X-2026-001: Falsch\n> nein"])]
	#[TestWith(["TOP 9: Falsch\n==="])]
	#[TestWith(["TOP 9: Falsch\n  -----"])]
	#[TestWith(["> TOP 9: Falsch\n> ==="])]
	#[TestWith(["> # TOP 9"])]
	#[TestWith(["- # TOP 9"])]
	#[TestWith(["1. ## TOP 9"])]
	public function testNoTextLooksLikeAnotherItem(string $text): void {
		self::assertDoesNotMatchRegularExpression('/<h[123]\b/', (new Markdown())->html(Nested::headings($text)));
	}

	#[TestWith(["Ein Text\n\n---\n\nmehr"])]
	#[TestWith(["```\n# kein Titel\n```"])]
	#[TestWith(["#Schlagwort und C#"])]
	#[TestWith(["- a\n- b"])]
	public function testOtherTextStaysAsItIs(string $text): void {
		self::assertSame($text, Nested::headings($text));
	}
}
