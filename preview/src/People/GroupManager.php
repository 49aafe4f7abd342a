<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\People;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;
use OCP\IGroupManager;
use OCP\IUser;

final class GroupManager implements IGroupManager {
	private const ADMIN = 'admin';

	public function __construct(
		private readonly IDBConnection $db,
		private readonly GroupMembers $members,
	) {
	}

	#[\Override]
	public function get($gid) {
		$query = $this->rows();
		$row = $query->where($query->expr()->eq('gid', $query->createNamedParameter($gid)))->executeQuery()->fetch();
		return $row === false ? null : $this->group($row);
	}

	#[\Override]
	public function groupExists($gid) {
		return $this->get($gid) !== null;
	}

	#[\Override]
	public function createGroup($gid) {
		$this->db->insertIgnoreConflict('preview_groups', ['gid' => $gid, 'display_name' => $gid]);
		return $this->get($gid);
	}

	#[\Override]
	public function search(string $search, ?int $limit = null, ?int $offset = 0) {
		$query = $this->rows();
		$like = $query->createNamedParameter('%' . $this->db->escapeLikeParameter($search) . '%');
		$query->where($query->expr()->orX($query->expr()->iLike('gid', $like), $query->expr()->iLike('display_name', $like)))
			->orderBy('gid')->setMaxResults($limit)->setFirstResult((int)$offset);
		return $this->keyed($query->executeQuery()->fetchAll());
	}

	#[\Override]
	public function getUserGroups(?IUser $user = null) {
		$ids = $user === null ? [] : $this->members->groupIds($user->getUID());
		if ($ids === []) {
			return [];
		}
		$query = $this->rows();
		$query->where($query->expr()->in('gid', $query->createNamedParameter($ids, IQueryBuilder::PARAM_STR_ARRAY)));
		return $this->keyed($query->executeQuery()->fetchAll());
	}

	#[\Override]
	public function getUserGroupIds(IUser $user): array {
		return $this->members->groupIds($user->getUID());
	}

	#[\Override]
	public function isAdmin($userId) {
		return $this->isInGroup($userId, self::ADMIN);
	}

	#[\Override]
	public function isInGroup($userId, $group) {
		return in_array($group, $this->members->groupIds($userId), true);
	}

	#[\Override]
	public function getDisplayName(string $groupId): ?string {
		return $this->get($groupId)?->getDisplayName();
	}

	private function rows(): IQueryBuilder {
		return $this->db->getQueryBuilder()->select('gid', 'display_name')->from('preview_groups');
	}

	/** @param array<string, string> $row */
	private function group(array $row): Group {
		return new Group($row['gid'], $row['display_name'], $this->members);
	}

	/**
	 * @param list<array<string, string>> $rows
	 * @return array<string, Group>
	 */
	private function keyed(array $rows): array {
		return array_combine(array_column($rows, 'gid'), array_map($this->group(...), $rows));
	}
}
