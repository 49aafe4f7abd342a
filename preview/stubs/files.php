<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

// What lib/Platform/ uses of the server's files, for the analyser alone: never loaded.

namespace OCP\Files {
	class NotFoundException extends \Exception {
	}

	interface Node {
		/** @return int */
		public function getId();

		/** @return string */
		public function getName();

		/** @return int|float */
		public function getSize(bool $includeMounts = true);

		/** @return bool */
		public function isReadable();
	}

	interface File extends Node {
		/** @return string */
		public function getContent();

		/** @param string|resource $data */
		public function putContent($data);
	}

	interface Folder extends Node {
		public function getFirstNodeById(int $id): ?Node;

		/**
		 * @param string $path
		 * @return Node
		 * @throws NotFoundException
		 */
		public function get($path);

		/**
		 * @param string $path
		 * @return Folder
		 */
		public function newFolder($path);

		/**
		 * @param string $path
		 * @param string|resource|null $content
		 * @return File
		 */
		public function newFile($path, $content = null);
	}

	interface IRootFolder extends Folder {
		/**
		 * @param string $userId
		 * @return Folder
		 */
		public function getUserFolder($userId);
	}
}

namespace OCP\Files\SimpleFS {
	interface ISimpleFile {
		public function getContent(): string;

		/** @param string|resource $data */
		public function putContent($data): void;
	}

	interface ISimpleFolder {
		public function fileExists(string $name): bool;

		/** @throws \OCP\Files\NotFoundException */
		public function getFile(string $name): ISimpleFile;

		/** @param string|resource|null $content */
		public function newFile(string $name, $content = null): ISimpleFile;
	}
}

namespace OCP\Files\AppData {
	use OCP\Files\SimpleFS\ISimpleFolder;

	interface IAppData {
		/** @throws \OCP\Files\NotFoundException */
		public function getFolder(string $name): ISimpleFolder;

		public function newFolder(string $name): ISimpleFolder;
	}

	interface IAppDataFactory {
		public function get(string $appId): IAppData;
	}
}

namespace OCP\Share {
	use OCP\Files\Node;

	interface IShare {
		public const TYPE_GROUP = 1;

		public function setNode(Node $node): self;

		public function setShareType(int $shareType): self;

		public function setSharedWith(string $sharedWith): self;

		public function getSharedWith(): string;

		public function setPermissions(int $permissions): self;

		public function setSharedBy(string $sharedBy): self;

		public function setShareOwner(string $shareOwner): self;
	}

	interface IManager {
		public function newShare(): IShare;

		public function createShare(IShare $share): IShare;

		/** @return IShare[] */
		public function getSharesBy(string $userId, int $shareType, ?Node $path = null): array;
	}
}
