<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCA\Verband\Platform\Clock;
use OCP\IGroup;
use OCP\IGroupManager;
use OCP\IUserManager;
use Psr\Log\LoggerInterface;

/**
 * Brings the groups that follow from offices in line with them: at once after a change, and every night, because
 * offices also begin and end by date.
 */
final class ManagedGroups {
	public function __construct(
		private readonly Access $access,
		private readonly OfficeMapper $offices,
		private readonly PersonMapper $persons,
		private readonly IGroupManager $groups,
		private readonly OwnGroups $own,
		private readonly IUserManager $users,
		private readonly Clock $clock,
		private readonly LoggerInterface $logger,
	) {
	}

	/**
	 * What apply() would do; writes nothing.
	 * @return list<array{group: string, kind: string, uid: ?string}> kind: group-missing, group-taken, member-missing, member-surplus
	 */
	public function differences(): array {
		$found = [];
		foreach ($this->expected() as $name => $uids) {
			array_push($found, ...$this->compare($name, $uids));
		}
		return $found;
	}

	/**
	 * A backend that refuses is logged and left to the next night: it never stops the change of an office.
	 * @param ?list<int> $gliederungIds only these boards' groups, those of chairs and the Landesvorstand's; null for all
	 */
	public function apply(?array $gliederungIds = null): void {
		foreach ($this->expected() as $name => $uids) {
			// a UB that moves changes the chairs of two Bezirke: there are few of those groups
			$isBoards = $gliederungIds !== null && str_starts_with($name, GroupPlan::BOARD);
			if ($isBoards && !in_array(GroupPlan::gliederungOf($name), $gliederungIds, true)) {
				continue;
			}
			try {
				$this->write($name, $uids);
			} catch (\Exception $exception) {
				$this->logger->error('Group {group} could not be brought in line with the offices', ['group' => $name, 'exception' => $exception]);
			}
		}
	}

	/** The groups of a Gliederung that is no more. */
	public function drop(int $gliederungId): void {
		foreach ([GroupPlan::board($gliederungId), GroupPlan::chairs($gliederungId)] as $name) {
			if ($this->own->has($name)) {
				$this->groups->get($name)?->delete();
				$this->own->remove($name);
			}
		}
	}

	/** @param list<string> $uids */
	private function write(string $name, array $uids): void {
		if (!GroupPlan::isManaged($name)) {
			throw new \LogicException($name . ' is somebody else\'s group');
		}
		$group = $this->groups->get($name) ?? $this->make($name);
		if (!$this->own->has($name)) {
			throw new \RuntimeException('Somebody else has made the group ' . $name);
		}
		foreach ($this->compare($name, $uids) as $difference) {
			$user = $this->users->get((string)$difference['uid']);
			if ($user !== null && $difference['kind'] === 'member-missing') {
				$group->addUser($user);
			} elseif ($user !== null) {
				$group->removeUser($user);
			}
		}
	}

	/** Marked first: a group that was made and not marked would be somebody else's for ever. */
	private function make(string $name): IGroup {
		$this->own->add($name);
		$group = $this->groups->createGroup($name);
		if ($group === null && !$this->groups->groupExists($name)) {
			$this->own->remove($name);
		}
		return $group ?? throw new \RuntimeException('No backend makes the group ' . $name);
	}

	/**
	 * @param list<string> $uids
	 * @return list<array{group: string, kind: string, uid: ?string}>
	 */
	private function compare(string $name, array $uids): array {
		$group = $this->groups->get($name);
		if ($group !== null && !$this->own->has($name)) {
			return [['group' => $name, 'kind' => 'group-taken', 'uid' => null]];
		}
		$is = $group instanceof IGroup ? array_map(static fn ($user): string => $user->getUID(), array_values($group->getUsers())) : [];
		$found = $group === null ? [['group' => $name, 'kind' => 'group-missing', 'uid' => null]] : [];
		foreach (array_diff($uids, $is) as $uid) {
			$found[] = ['group' => $name, 'kind' => 'member-missing', 'uid' => $uid];
		}
		foreach (array_diff($is, $uids) as $uid) {
			$found[] = ['group' => $name, 'kind' => 'member-surplus', 'uid' => $uid];
		}
		return $found;
	}

	/** @return array<string, list<string>> uids by group, accounts that do not exist left out */
	private function expected(): array {
		$offices = $this->offices->heldOnDay($this->clock->today());
		$persons = $this->persons->findMany(array_map(static fn (Office $office): int => $office->getPersonId(), $offices));
		$uids = [];
		foreach ($persons as $id => $person) {
			if ($person->getUid() !== null && $this->users->userExists($person->getUid())) {
				$uids[$id] = $person->getUid();
			}
		}
		return $this->withOrphans(GroupPlan::members($this->access->tree(), $offices, $uids));
	}

	/**
	 * Groups whose Gliederung is gone, or is no Bezirk any more, hold nobody.
	 * @param array<string, list<string>> $members
	 * @return array<string, list<string>>
	 */
	private function withOrphans(array $members): array {
		foreach ([GroupPlan::BOARD, GroupPlan::CHAIRS_OF] as $prefix) {
			foreach ($this->groups->search($prefix) as $group) {
				if (GroupPlan::isManaged($group->getGID()) && $this->own->has($group->getGID())) {
					$members += [$group->getGID() => []];
				}
			}
		}
		return $members;
	}
}
