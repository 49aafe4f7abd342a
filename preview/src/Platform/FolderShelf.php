<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Platform;

use OCA\Verband\Platform\Shelf;

/** Files in a folder of this machine, named by their inode: the preview has no accounts to share them with. */
final class FolderShelf implements Shelf {
	public function __construct(
		private readonly string $root,
	) {
	}

	#[\Override]
	public function isThere(): bool {
		return true;
	}

	#[\Override]
	public function put(int $bodyId, string $folder, string $group, string $name, string $data): string {
		if (!is_dir($this->folder($bodyId))) {
			mkdir($this->folder($bodyId), 0700, true);
		}
		$path = $this->folder($bodyId) . '/' . $name;
		file_put_contents($path, $data);
		clearstatcache(true, $path);
		return (string)fileinode($path);
	}

	#[\Override]
	public function read(int $bodyId, string $file): ?string {
		foreach (glob($this->folder($bodyId) . '/*') ?: [] as $path) {
			if ((string)fileinode($path) === $file) {
				return (string)file_get_contents($path);
			}
		}
		return null;
	}

	private function folder(int $bodyId): string {
		return $this->root . '/' . $bodyId;
	}
}
