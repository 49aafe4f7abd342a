<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

// What lib/Platform/ uses of the server's files, for the analyser alone: never loaded.

namespace OCP\Files;

interface Node {
	/** @return string */
	public function getName();

	/** @return bool */
	public function isReadable();
}

interface Folder extends Node {
	public function getFirstNodeById(int $id): ?Node;
}

interface IRootFolder extends Folder {
	/**
	 * @param string $userId
	 * @return Folder
	 */
	public function getUserFolder($userId);
}
