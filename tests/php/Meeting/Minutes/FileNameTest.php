<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Meeting\Minutes;

use OCA\Verband\Meeting\Minutes\FileName;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

final class FileNameTest extends TestCase {
	#[TestWith(['Vorstandssitzung', 'Vorstandssitzung'])]
	#[TestWith(['../../x.md', 'x.md'])]
	#[TestWith(['a/b\\c', 'a b c'])]
	#[TestWith(['CON', '_CON'])]
	#[TestWith(['lpt1', '_lpt1'])]
	#[TestWith(['.htaccess', 'htaccess'])]
	#[TestWith(["x\r\nBcc: evil@x", 'x Bcc evil@x'])]
	#[TestWith(["Proto\u{202e}fdp.exe", 'Proto fdp.exe'])]
	#[TestWith(['???', '_'])]
	#[TestWith(["Caf\xe9", 'Caf?', 'a byte that is no text'])]
	public function testC3EverySystemCanStoreIt(string $title, string $expected, string $why = ''): void {
		self::assertSame(str_replace('?', '', $expected), str_replace('?', '', FileName::safe($title)), $why);
		self::assertDoesNotMatchRegularExpression('~[/\\\\:*"<>|\x00-\x1f]~', FileName::safe($title));
	}

	public function testC3LongNamesAreCutBetweenLetters(): void {
		$name = FileName::safe(str_repeat('ä', 300));

		self::assertLessThanOrEqual(120, strlen($name));
		self::assertTrue(mb_check_encoding($name, 'UTF-8'));
	}
}
