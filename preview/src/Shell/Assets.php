<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Shell;

use OCA\Verband\Preview\Paths;

/** The scripts and styles that the app asked for with Util::addScript and Util::addStyle. */
final class Assets {
	/** @var list<string> */
	private array $scripts = [];
	/** @var list<string> */
	private array $styles = [];

	public function addScript(string $app, string $file): void {
		foreach (['mjs', 'js'] as $ending) {
			if (is_file(Paths::root() . '/js/' . $file . '.' . $ending)) {
				$this->scripts[] = self::versioned($app, 'js/' . $file . '.' . $ending);
				return;
			}
		}
	}

	public function addStyle(string $app, string $file): void {
		if (is_file(Paths::root() . '/css/' . $file . '.css')) {
			$this->styles[] = self::versioned($app, 'css/' . $file . '.css');
		}
	}

	public function addTranslations(string $app): void {
	}

	/** @return list<string> */
	public function scripts(): array {
		return $this->scripts;
	}

	/** @return list<string> */
	public function styles(): array {
		return $this->styles;
	}

	/** The app's texts in this language; English needs none. */
	public static function translations(string $language): ?string {
		return is_file(Paths::root() . '/l10n/' . $language . '.js') ? self::versioned('verband', 'l10n/' . $language . '.js') : null;
	}

	public static function shell(string $file): string {
		return '/preview/public/' . $file . '?v=' . self::version(Paths::root() . '/preview/public/' . $file);
	}

	private static function versioned(string $app, string $path): string {
		return '/apps/' . $app . '/' . $path . '?v=' . self::version(Paths::root() . '/' . $path);
	}

	private static function version(string $file): string {
		return substr(hash('xxh64', filemtime($file) . ':' . filesize($file)), 0, 8);
	}
}
