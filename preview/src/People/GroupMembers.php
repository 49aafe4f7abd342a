<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\People;

use OCP\IDBConnection;
use OCP\IUser;
use OCP\IUserManager;
use PDO;

/** Who is in which group. */
final class GroupMembers {
	/** @var array<string, list<string>> groups by uid */
	private array $byUser = [];

	public function __construct(
		private readonly IDBConnection $db,
		private readonly IUserManager $users,
	) {
	}

	/** @return list<string> */
	public function groupIds(string $uid): array {
		if (!isset($this->byUser[$uid])) {
			$query = $this->db->getQueryBuilder();
			$this->byUser[$uid] = $query->select('gid')->from('preview_group_user')
				->where($query->expr()->eq('uid', $query->createNamedParameter($uid)))
				->executeQuery()->fetchAll(PDO::FETCH_COLUMN);
		}
		return $this->byUser[$uid];
	}

	/** @return array<string, IUser> */
	public function of(string $gid): array {
		$query = $this->db->getQueryBuilder();
		$uids = $query->select('uid')->from('preview_group_user')
			->where($query->expr()->eq('gid', $query->createNamedParameter($gid)))
			->orderBy('uid')->executeQuery()->fetchAll(PDO::FETCH_COLUMN);
		$users = [];
		foreach ($uids as $uid) {
			$users[$uid] = $this->users->get($uid);
		}
		return array_filter($users);
	}

	public function add(Group $group, IUser $user): void {
		if (in_array($group->getGID(), $this->groupIds($user->getUID()), true)) {
			return;
		}
		$this->db->insertIgnoreConflict('preview_group_user', ['gid' => $group->getGID(), 'uid' => $user->getUID()]);
		unset($this->byUser[$user->getUID()]);
	}

	public function remove(Group $group, IUser $user): void {
		$delete = $this->db->getQueryBuilder();
		$delete->delete('preview_group_user')
			->where($delete->expr()->eq('gid', $delete->createNamedParameter($group->getGID())))
			->andWhere($delete->expr()->eq('uid', $delete->createNamedParameter($user->getUID())))
			->executeStatement();
		unset($this->byUser[$user->getUID()]);
	}

	public function renameGroup(string $gid, string $displayName): void {
		$update = $this->db->getQueryBuilder();
		$update->update('preview_groups')->set('display_name', $update->createNamedParameter($displayName))
			->where($update->expr()->eq('gid', $update->createNamedParameter($gid)))->executeStatement();
	}

	public function deleteGroup(string $gid): bool {
		$this->byUser = [];
		foreach (['preview_group_user', 'preview_groups'] as $table) {
			$delete = $this->db->getQueryBuilder();
			$delete->delete($table)->where($delete->expr()->eq('gid', $delete->createNamedParameter($gid)))->executeStatement();
		}
		return true;
	}
}
