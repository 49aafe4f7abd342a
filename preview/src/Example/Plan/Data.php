<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example\Plan;

/** The readable files under data/. */
final class Data {
	/** @return mixed an array; the file's head says of what */
	public static function read(string $name): mixed {
		return require dirname(__DIR__) . '/data/' . $name . '.php';
	}

	/** @return array<string, array{string, ?string, string, string, int, list<string>}> by code, parents first */
	public static function gliederungen(): array {
		return self::read('gliederungen');
	}
}
