<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

/**
 * Where records of a body are filed. A file of an account is known by its id, since its path changes.
 */
interface Shelf {
	/** Can anything be filed here? */
	public function isThere(): bool;

	/**
	 * Puts a file into place, in the folder of a body that its group may read; called twice it is the same file.
	 * @param int $bodyId whose folder
	 * @param string $folder what the folder is called, should it have to be made
	 * @param string $group who may read it; empty: nobody else
	 * @param string $name of the file, safe for every file system
	 * @return string what it is found by from now on
	 */
	public function put(int $bodyId, string $folder, string $group, string $name, string $data): string;

	/** What a file holds; null where it is gone. */
	public function read(int $bodyId, string $file): ?string;
}
