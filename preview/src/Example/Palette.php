<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example;

/**
 * Colours that white text is readable on (at least 4.5:1) and that are still seen on a dark page (at least 3:1 against
 * #171717): hues evenly round the circle, in three tones, each darkened or lightened until its luminance fits.
 */
final class Palette {
	public const SIZE = self::HUES * 3;
	private const HUES = 18;
	/** Relative luminance (WCAG 2) and chroma (OKLCH) of each tone */
	private const TONES = [[0.178, 0.17], [0.130, 0.13], [0.155, 0.06]];

	/** @return string #rrggbb, another one for each index below SIZE */
	public static function color(int $index): string {
		// neighbours in a list lie far apart on the circle: 7 and 18 have no common factor
		$hue = $index * 7 % self::HUES * 360 / self::HUES;
		[$luminance, $chroma] = self::TONES[intdiv($index, self::HUES) % 3];
		[$low, $high] = [0.0, 1.0];
		for ($step = 0; $step < 24; $step++) {
			$middle = ($low + $high) / 2;
			if (self::luminance(self::linear($middle, $chroma, $hue)) < $luminance) {
				$low = $middle;
			} else {
				$high = $middle;
			}
		}
		return '#' . implode('', array_map(
			static fn (float $value): string => sprintf('%02x', (int)round(255 * self::encode($value))),
			self::linear($low, $chroma, $hue),
		));
	}

	/**
	 * OKLCH to linear sRGB (Ottosson, "A perceptual color space for image processing", 2020), cut to what a screen shows.
	 * @return array{float, float, float}
	 */
	private static function linear(float $lightness, float $chroma, float $hue): array {
		$a = $chroma * cos(deg2rad($hue));
		$b = $chroma * sin(deg2rad($hue));
		$l = ($lightness + 0.3963377774 * $a + 0.2158037573 * $b) ** 3;
		$m = ($lightness - 0.1055613458 * $a - 0.0638541728 * $b) ** 3;
		$s = ($lightness - 0.0894841775 * $a - 1.2914855480 * $b) ** 3;
		return [
			max(0.0, min(1.0, 4.0767416621 * $l - 3.3077115913 * $m + 0.2309699292 * $s)),
			max(0.0, min(1.0, -1.2684380046 * $l + 2.6097574011 * $m - 0.3413193965 * $s)),
			max(0.0, min(1.0, -0.0041960863 * $l - 0.7034186147 * $m + 1.7076147010 * $s)),
		];
	}

	/** @param array{float, float, float} $rgb linear */
	private static function luminance(array $rgb): float {
		return 0.2126 * $rgb[0] + 0.7152 * $rgb[1] + 0.0722 * $rgb[2];
	}

	private static function encode(float $value): float {
		return $value <= 0.0031308 ? 12.92 * $value : 1.055 * $value ** (1 / 2.4) - 0.055;
	}
}
