<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Preview;

use OCA\Verband\Preview\Shell\Themes;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** Text can be read in every theme. */
final class ThemesTest extends TestCase {
	private const PAIRS = [
		['main-text', 'main-background'], ['main-text', 'background-hover'], ['main-text', 'background-dark'],
		['text-maxcontrast', 'main-background'], ['text-maxcontrast', 'background-hover'], ['text-maxcontrast', 'background-dark'],
		['text-error', 'main-background'], ['text-success', 'main-background'],
		['error-text', 'error'], ['warning-text', 'warning'], ['success-text', 'success'], ['info-text', 'info'],
		['primary-element-text', 'primary-element'], ['primary-element-text', 'primary-element-hover'],
		['primary-element-light-text', 'primary-element-light'], ['primary-element-light-text', 'primary-element-light-hover'],
		['background-plain-text', 'background-plain'],
	];

	/** @return iterable<string, array{string, float}> */
	public static function themes(): iterable {
		yield 'light' => ['light', 4.5];
		yield 'dark' => ['dark', 4.5];
		yield 'light, high contrast' => ['light-highcontrast', 7.0];
		yield 'dark, high contrast' => ['dark-highcontrast', 7.0];
	}

	#[DataProvider('themes')]
	public function testTextHasEnoughContrast(string $theme, float $least): void {
		$colors = [];
		foreach (array_keys(Themes::files($theme)) as $file) {
			preg_match_all('/--color-([\w-]+): (#[0-9a-f]{3,6});/', (string)file_get_contents(__DIR__ . '/../../../preview/public/' . $file), $found);
			$colors = array_merge($colors, array_combine($found[1], $found[2]));
		}
		foreach (self::PAIRS as [$text, $ground]) {
			$needed = $text === 'background-plain-text' ? 4.5 : $least;
			self::assertGreaterThanOrEqual($needed, self::contrast($colors[$text], $colors[$ground]), $text . ' on ' . $ground);
		}
		self::assertGreaterThanOrEqual(3.0, self::contrast($colors['border-maxcontrast'], $colors['main-background']), 'border');
	}

	private static function contrast(string $one, string $other): float {
		$light = [self::luminance($one), self::luminance($other)];
		return (max($light) + 0.05) / (min($light) + 0.05);
	}

	private static function luminance(string $color): float {
		$hex = strlen($color) === 4 ? preg_replace('/[0-9a-f]/', '$0$0', $color) : $color;
		$parts = array_map(static fn (string $part): float => hexdec($part) / 255, str_split(substr((string)$hex, 1), 2));
		[$r, $g, $b] = array_map(static fn (float $part): float => $part <= 0.04045 ? $part / 12.92 : (($part + 0.055) / 1.055) ** 2.4, $parts);
		return 0.2126 * $r + 0.7152 * $g + 0.0722 * $b;
	}
}
