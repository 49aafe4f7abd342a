<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests;

/** Files of other projects to test with, which are not part of this one: beside it, or where VERBAND_SHARED says. */
final class Shared {
	public const MISSING = 'The folder "shared" with test data of other projects is neither beside this one nor named by VERBAND_SHARED';

	/** null where it is not there */
	public static function path(string $below): ?string {
		$folder = getenv('VERBAND_SHARED') ?: dirname(__DIR__, 3) . '/shared';
		return file_exists("$folder/$below") ? "$folder/$below" : null;
	}

	/**
	 * Hostile files of other projects, run by hand: all below the folder that VERBAND_CORPUS names.
	 * @return array<string, string> texts by path; none without such a folder
	 */
	public static function corpus(string $extension): array {
		$folder = getenv('VERBAND_CORPUS') ?: null;
		$files = $folder === null ? [] : new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator($folder, \FilesystemIterator::SKIP_DOTS));
		$texts = [];
		foreach ($files as $file) {
			if ($file instanceof \SplFileInfo && $file->isFile() && $file->getExtension() === $extension) {
				$texts[$file->getPathname()] = (string)file_get_contents($file->getPathname());
			}
		}
		ksort($texts);
		return $texts;
	}
}
