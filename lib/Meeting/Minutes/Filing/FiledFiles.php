<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Filing;

use OCA\Verband\Meeting\Minutes\Version;
use OCA\Verband\Platform\Shelf;

/** What was filed, as long as it is still what was filed. */
final class FiledFiles {
	public function __construct(
		private readonly Shelf $shelf,
	) {
	}

	public static function key(Version $version, string $ending): string {
		return $version->value . '.' . $ending;
	}

	/**
	 * @param array<string, array{id: string, sha256: string}> $files of minutes or of an addendum
	 * @return ?string null where there is none, it is gone, or somebody has changed it
	 */
	public function read(int $bodyId, array $files, Version $version, string $ending): ?string {
		$file = $files[self::key($version, $ending)] ?? null;
		$data = $file === null ? null : $this->shelf->read($bodyId, $file['id']);
		return $data !== null && hash('sha256', $data) === $file['sha256'] ? $data : null;
	}
}
