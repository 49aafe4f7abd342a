<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview;

final class Paths {
	public static function root(): string {
		return dirname(__DIR__, 2);
	}

	public static function data(): string {
		$named = getenv('VERBAND_PREVIEW_DATA');
		return is_string($named) && $named !== '' ? $named : self::root() . '/preview/data';
	}

	public static function database(): string {
		return self::data() . '/preview.sqlite';
	}
}
