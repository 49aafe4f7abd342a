<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Platform;

use OCA\Verband\Platform\Markdown;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class MarkdownTest extends TestCase {
	/** @return iterable<string, array{string}> */
	public static function hostile(): iterable {
		foreach ([
			'[x](javascript:alert(1))', '[x](JaVaScRiPt&colon;alert(1))', '[x](data:text/html,<script>alert(1)</script>)',
			'![x](https://evil.example/p.png)', '![x](file:///etc/passwd)', '<details open ontoggle=alert(1)>', "[a]: javascript:alert(1) \"t\"\n\n[a]",
			'<img src=x onerror=alert(1)>', '[x](//evil.example)', '[x](\\\\evil\share)', '[x](vbscript:x)', '<javascript:alert(1)>',
			'<link rel=stylesheet href=https://evil.example>', '<style>@import url(https://evil.example)</style>', '[x](/index.php/logout)',
		] as $text) {
			yield 'B2 ' . $text => [$text];
		}
	}

	#[DataProvider('hostile')]
	public function testNothingOfItWorks(string $text): void {
		$html = (new Markdown())->html($text);

		self::assertDoesNotMatchRegularExpression('/<(?!\/?(p|em|strong|code|pre|ul|ol|li|blockquote|br)\b)/i', $html);
		self::assertDoesNotMatchRegularExpression('/<[^>]*\b(href|src)=/i', $html);
	}

	public function testWhatIsMeantStays(): void {
		$html = (new Markdown())->html("Siehe [hier](https://example.org/a?b=1&c=2), [Post](mailto:a@example.org) und ~~dort~~.\n\n| a | b |\n|---|---|\n| 1 | 2 |");

		self::assertStringContainsString('<a href="https://example.org/a?b=1&amp;c=2">hier</a>', $html);
		self::assertStringContainsString('<a href="mailto:a@example.org">Post</a>', $html);
		self::assertStringContainsString('<del>dort</del>', $html);
		self::assertStringContainsString('<td>2</td>', $html);
	}

	/** @return iterable<string, array{string}> */
	public static function large(): iterable {
		yield 'B2 brackets' => [str_repeat('[', 10_000)];
		yield 'B2 quotes' => [str_repeat('> ', 5_000) . 'x'];
		yield 'B2 emphasis' => [str_repeat('*a', 50_000)];
		yield 'lists' => [implode("\n", array_map(static fn (int $i): string => str_repeat('  ', $i) . '- x', range(0, 300)))];
	}

	#[DataProvider('large')]
	public function testNestingIsBounded(string $text): void {
		$html = (new Markdown())->html($text);

		self::assertLessThan(60, preg_match_all('/<(blockquote|ul|ol)>/', $html));
		self::assertLessThan(20 * strlen($text) + 1000, strlen($html));
	}
}
