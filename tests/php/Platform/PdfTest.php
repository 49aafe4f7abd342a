<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Platform;

use OCA\Verband\Platform\Pdf;
use PHPUnit\Framework\TestCase;

final class PdfTest extends TestCase {
	public function testTheSameGivesTheSameBytes(): void {
		$first = self::render('<p>Łukasz Öztürk – „Größe“</p>');

		self::assertStringStartsWith('%PDF-1.', $first);
		self::assertSame($first, self::render('<p>Łukasz Öztürk – „Größe“</p>'));
		self::assertNotSame($first, self::render('<p>Anders</p>'));
		self::assertStringContainsString('(D:20260601080000', $first);
	}

	public function testEveryPageHasItsNumber(): void {
		$pdf = self::render(str_repeat('<p style="page-break-after: always">Seite</p>', 3) . '<p>Ende</p>');

		self::assertSame(4, preg_match_all('~/Type /Page\b~', $pdf));
	}

	/** What a file of the server, or of another one, says does not get into a PDF; and no PHP runs. */
	public function testNothingIsFetchedOrRun(): void {
		$file = (string)tempnam(sys_get_temp_dir(), 'pdf');
		$run = $file . '.run';
		$html = '<script type="text/php">touch(' . var_export($run, true) . ');</script>'
			. '<link rel="stylesheet" href="file://' . $file . '"><img src="file:///etc/passwd"><img src="http://127.0.0.1:1/x.png"><p>Text</p>';
		file_put_contents($file, 'p { page-break-after: always }');

		$pdf = self::render($html . '<p>Mehr</p>');

		self::assertFileDoesNotExist($run);
		self::assertSame(1, preg_match_all('~/Type /Page\b~', $pdf), 'the style sheet was not read');
		unlink($file);
	}

	private static function render(string $body): string {
		$html = '<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>' . $body . '</body></html>';
		return (new Pdf())->render($html, 'Titel', 'Fuß', 'Seite {PAGE_NUM} von {PAGE_COUNT}', 1780300800);
	}
}
