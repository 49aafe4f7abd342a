<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP;

use OCA\Verband\Preview\Host;
use OCA\Verband\Preview\Shell\Assets;

class Util {
	public static function addStyle(string $application, ?string $file = null, bool $prepend = false): void {
		Host::container()->get(Assets::class)->addStyle($application, $file ?? 'style');
	}

	public static function addScript(string $application, ?string $file = null, string $afterAppId = 'core', bool $prepend = false): void {
		Host::container()->get(Assets::class)->addScript($application, $file ?? '');
	}

	/**
	 * @param string $application
	 * @param string|null $languageCode
	 * @param bool $init
	 * @return void
	 */
	public static function addTranslations($application, $languageCode = null, $init = false) {
		Host::container()->get(Assets::class)->addTranslations($application);
	}
}
