<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Platform;

use OCP\AppFramework\Services\IAppConfig;
use OCP\Files\AppData\IAppDataFactory;
use OCP\Files\File;
use OCP\Files\Folder;
use OCP\Files\IRootFolder;
use OCP\Files\NotFoundException;
use OCP\Files\SimpleFS\ISimpleFolder;
use OCP\IGroupManager;
use OCP\IUserManager;
use OCP\Share\IManager;
use OCP\Share\IShare;
use Psr\Container\ContainerInterface;
use Psr\Log\LoggerInterface;

/**
 * The files of an account that the settings name, a folder for each body, shared read-only with its group; where none
 * is named, the app's own data.
 */
final class NextcloudShelf implements Shelf {
	private const ACCOUNT = 'minutes_account';
	private const ROOT = 'Protokolle';
	/** What files in the app's own data begin with; nobody else renames them. */
	private const OWN = 'record-';
	/** OCP\Constants::PERMISSION_READ */
	private const READ = 1;

	public function __construct(
		private readonly ContainerInterface $container,
		private readonly IAppConfig $config,
		private readonly IUserManager $users,
		private readonly IGroupManager $groups,
		private readonly LoggerInterface $logger,
	) {
	}

	#[\Override]
	public function isThere(): bool {
		return interface_exists(IRootFolder::class);
	}

	#[\Override]
	public function put(int $bodyId, string $folder, string $group, string $name, string $data): string {
		$account = $this->account();
		if ($account === null) {
			$own = $this->ownFolder($bodyId);
			$key = self::OWN . substr(hash('sha256', $name), 0, 32);
			$file = $own->fileExists($key) ? $own->getFile($key) : $own->newFile($key);
			$file->putContent($data);
			return $key;
		}
		$shared = $this->folder($account, $bodyId, $folder);
		$this->share($account, $shared, $group);
		try {
			$file = $shared->get($name);
		} catch (NotFoundException) {
			$file = $shared->newFile($name);
		}
		if (!$file instanceof File) {
			throw new \RuntimeException('A folder is in the way of minutes.');
		}
		if ($file->getSize() !== strlen($data) || $file->getContent() !== $data) {
			$file->putContent($data);
		}
		return (string)$file->getId();
	}

	#[\Override]
	public function read(int $bodyId, string $file): ?string {
		if (!$this->isThere()) {
			return null;
		}
		if (str_starts_with($file, self::OWN)) {
			$own = $this->ownFolder($bodyId);
			return $own->fileExists($file) ? $own->getFile($file)->getContent() : null;
		}
		$account = $this->account();
		$node = $account === null ? null : $this->home($account)->getFirstNodeById((int)$file);
		return $node instanceof File ? $node->getContent() : null;
	}

	private function account(): ?string {
		$uid = $this->config->getAppValueString(self::ACCOUNT);
		return $uid !== '' && $this->users->userExists($uid) ? $uid : null;
	}

	private function home(string $account): Folder {
		return $this->container->get(IRootFolder::class)->getUserFolder($account);
	}

	/** Found by its id, whatever it is called by now. */
	private function folder(string $account, int $bodyId, string $name): Folder {
		$home = $this->home($account);
		$key = 'minutes_folder_' . $bodyId;
		$known = $this->config->getAppValueInt($key);
		$folder = $known === 0 ? null : $home->getFirstNodeById($known);
		if (!$folder instanceof Folder) {
			$folder = self::within(self::within($home, self::ROOT), $name);
			$this->config->setAppValueInt($key, (int)$folder->getId());
		}
		return $folder;
	}

	private static function within(Folder $parent, string $name): Folder {
		try {
			$node = $parent->get($name);
		} catch (NotFoundException) {
			$node = $parent->newFolder($name);
		}
		return $node instanceof Folder ? $node : throw new \RuntimeException('A file is in the way of the folder for minutes.');
	}

	/** What the administration forbids does not keep minutes from being filed. */
	private function share(string $account, Folder $folder, string $group): void {
		if (!$this->groups->groupExists($group)) {
			return;
		}
		try {
			$manager = $this->container->get(IManager::class);
			foreach ($manager->getSharesBy($account, IShare::TYPE_GROUP, $folder) as $share) {
				if ($share->getSharedWith() === $group) {
					return;
				}
			}
			$share = $manager->newShare();
			$share->setNode($folder)->setShareType(IShare::TYPE_GROUP)->setSharedWith($group)
				->setSharedBy($account)->setShareOwner($account)->setPermissions(self::READ);
			$manager->createShare($share);
		} catch (\Exception $exception) {
			$this->logger->warning('The folder of a body could not be shared with its group.', ['app' => 'verband', 'exception' => $exception]);
		}
	}

	private function ownFolder(int $bodyId): ISimpleFolder {
		$data = $this->container->get(IAppDataFactory::class)->get('verband');
		try {
			return $data->getFolder('minutes-' . $bodyId);
		} catch (NotFoundException) {
			return $data->newFolder('minutes-' . $bodyId);
		}
	}
}
