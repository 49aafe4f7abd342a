<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Filing;

use OCA\Verband\Gliederung\Gliederung;
use OCA\Verband\Gliederung\OwnGroups;
use OCA\Verband\Meeting\Minutes\FileName;
use OCA\Verband\Meeting\Minutes\Version;
use OCA\Verband\Platform\Shelf;

/** Files in the folder of a body: put there with their checksums, and read as long as they are still what was filed. */
final class FiledFiles {
	public function __construct(
		private readonly Shelf $shelf,
		private readonly FileName $names,
		private readonly OwnGroups $groups,
	) {
	}

	/**
	 * Readable for the body's board alone.
	 * @param array<string, string> $files what is in them, by ending
	 * @param \Closure(string): string $name by ending
	 * @return array<string, array{id: string, sha256: string}> by version and ending
	 */
	public function put(Gliederung $body, Version $version, array $files, \Closure $name): array {
		$filed = [];
		foreach ($files as $ending => $data) {
			$id = $this->shelf->put($body->getId(), $this->names->folder($body), $this->groups->boardOf($body->getId()), $name($ending), $data);
			$filed[self::key($version, $ending)] = ['id' => $id, 'sha256' => hash('sha256', $data)];
		}
		return $filed;
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

	private static function key(Version $version, string $ending): string {
		return $version->value . '.' . $ending;
	}
}
