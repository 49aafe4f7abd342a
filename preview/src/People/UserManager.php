<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\People;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\EventDispatcher\IEventDispatcher;
use OCP\IDBConnection;
use OCP\IUserManager;
use OCP\User\Events\UserDeletedEvent;

final class UserManager implements IUserManager {
	public const PASSWORD = 'preview';

	/** @var array<string, ?User> */
	private array $known = [];

	public function __construct(
		private readonly IDBConnection $db,
		private readonly IEventDispatcher $events,
	) {
	}

	#[\Override]
	public function get($uid) {
		if (!array_key_exists($uid, $this->known)) {
			$query = $this->rows();
			$row = $query->where($query->expr()->eq('uid', $query->createNamedParameter($uid)))->executeQuery()->fetch();
			$this->known[$uid] = $row === false ? null : $this->user($row);
		}
		return $this->known[$uid];
	}

	#[\Override]
	public function getDisplayName(string $uid): ?string {
		return $this->get($uid)?->getDisplayName();
	}

	#[\Override]
	public function userExists($uid) {
		return $this->get($uid) !== null;
	}

	/** One password for every demo account: it is no secret, and hashing it would blur timings. */
	#[\Override]
	public function checkPassword($loginName, $password) {
		$right = hash_equals(self::PASSWORD, (string)$password);
		$user = $this->get($loginName);
		return $right && $user !== null ? $user : false;
	}

	#[\Override]
	public function search($pattern, $limit = null, $offset = null) {
		return $this->searchDisplayName($pattern, $limit, $offset);
	}

	#[\Override]
	public function searchDisplayName($pattern, $limit = null, $offset = null) {
		$query = $this->rows();
		$like = $query->createNamedParameter('%' . $this->db->escapeLikeParameter((string)$pattern) . '%');
		$query->where($query->expr()->orX($query->expr()->iLike('uid', $like), $query->expr()->iLike('display_name', $like)))
			->orderBy('display_name')->setMaxResults($limit)->setFirstResult((int)$offset);
		$users = [];
		foreach ($query->executeQuery()->fetchAll() as $row) {
			$users[$row['uid']] = $this->known[$row['uid']] ??= $this->user($row);
		}
		return $users;
	}

	#[\Override]
	public function createUser($uid, $password) {
		if ($this->userExists($uid)) {
			return false;
		}
		$insert = $this->db->getQueryBuilder();
		$insert->insert('preview_users')->values([
			'uid' => $insert->createNamedParameter($uid),
			'display_name' => $insert->createNamedParameter($uid),
		])->executeStatement();
		return $this->known[$uid] = new User($uid, $uid, $this);
	}

	/** What the account picker says of an account; accounts without a card are not offered there. */
	public function describe(string $uid, string $german, string $english, int $position = 0): void {
		$update = $this->db->getQueryBuilder();
		$update->update('preview_users')
			->set('card_de', $update->createNamedParameter($german))
			->set('card_en', $update->createNamedParameter($english))
			->set('position', $update->createNamedParameter($position, IQueryBuilder::PARAM_INT))
			->where($update->expr()->eq('uid', $update->createNamedParameter($uid)))
			->executeStatement();
	}

	/** @return list<array{uid: string, display_name: string, card_de: string, card_en: string}> */
	public function cards(): array {
		$query = $this->db->getQueryBuilder();
		return $query->select('uid', 'display_name', 'card_de', 'card_en')->from('preview_users')
			->where($query->expr()->isNotNull('card_de'))
			->orderBy('position')->addOrderBy('uid')
			->executeQuery()->fetchAll();
	}

	public function rename(string $uid, string $displayName): void {
		$update = $this->db->getQueryBuilder();
		$update->update('preview_users')
			->set('display_name', $update->createNamedParameter($displayName))
			->where($update->expr()->eq('uid', $update->createNamedParameter($uid)))
			->executeStatement();
	}

	public function delete(User $user): bool {
		foreach (['preview_users', 'preview_group_user'] as $table) {
			$delete = $this->db->getQueryBuilder();
			$delete->delete($table)->where($delete->expr()->eq('uid', $delete->createNamedParameter($user->getUID())))->executeStatement();
		}
		unset($this->known[$user->getUID()]);
		$this->events->dispatchTyped(new UserDeletedEvent($user));
		return true;
	}

	private function rows(): IQueryBuilder {
		return $this->db->getQueryBuilder()->select('uid', 'display_name')->from('preview_users');
	}

	/** @param array<string, string> $row */
	private function user(array $row): User {
		return new User($row['uid'], $row['display_name'], $this);
	}
}
