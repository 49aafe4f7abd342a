<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

use OCP\Files\IRootFolder;
use Psr\Container\ContainerInterface;

/** The server's files. Asked for only when a document is named: most requests name none. */
final class NextcloudDocuments implements Documents {
	public function __construct(
		private readonly ContainerInterface $container,
	) {
	}

	#[\Override]
	public function names(string $uid, array $ids): array {
		// the preview keeps no files
		if ($ids === [] || !interface_exists(IRootFolder::class)) {
			return [];
		}
		$folder = $this->container->get(IRootFolder::class)->getUserFolder($uid);
		$names = [];
		foreach ($ids as $id) {
			$node = $folder->getFirstNodeById($id);
			if ($node !== null && $node->isReadable()) {
				$names[$id] = $node->getName();
			}
		}
		return $names;
	}
}
