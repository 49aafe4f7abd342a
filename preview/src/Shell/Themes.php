<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Shell;

final class Themes {
	private const DARK = '(prefers-color-scheme: dark)';
	private const CONTRAST = '(prefers-contrast: more)';

	/** @return array<string, string> the medium by stylesheet; nobody's choice follows the device's */
	public static function files(string $theme): array {
		$chosen = [
			'light' => [],
			'dark' => ['theme-dark.css'],
			'light-highcontrast' => ['theme-contrast.css'],
			'dark-highcontrast' => ['theme-dark.css', 'theme-dark-contrast.css'],
		][$theme] ?? null;
		return ['theme.css' => 'all'] + ($chosen !== null ? array_fill_keys($chosen, 'all') : [
			'theme-contrast.css' => self::CONTRAST,
			'theme-dark.css' => self::DARK,
			'theme-dark-contrast.css' => self::DARK . ' and ' . self::CONTRAST,
		]);
	}
}
