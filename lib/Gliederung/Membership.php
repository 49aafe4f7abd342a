<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

/**
 * What follows from groups and offices, as rules without platform: which Gliederungen a person belongs to, writes
 * for, and is reached by.
 */
final class Membership {
	/**
	 * @param array<int, array{kind: GliederungKind, memberGroup: ?string}> $nodes the Gliederungen by id
	 * @param bool $bezirkHelps does a Bezirk's board write for its UB and KV?
	 */
	public function __construct(
		private readonly Tree $tree,
		private readonly array $nodes,
		private readonly bool $bezirkHelps,
	) {
	}

	/**
	 * @param list<string> $groups the account's Nextcloud groups
	 * @param list<array{gliederungId: int, role: OfficeRole}> $offices those held today
	 */
	public function viewer(string $uid, ?int $personId, array $groups, array $offices, bool $isAdmin): Viewer {
		$offices = array_values(array_filter($offices, fn (array $office): bool => $this->tree->has($office['gliederungId'])));
		$own = $this->own($groups, $offices);
		$members = self::sorted(array_merge(...array_map($this->tree->upwards(...), $own)));
		$boards = self::sorted(array_column(
			array_filter($offices, static fn (array $office): bool => $office['role']->writes()),
			'gliederungId',
		));
		return new Viewer(
			uid: $uid,
			personId: $personId,
			ownIds: $own,
			memberIds: $members,
			boardIds: $boards,
			helpedIds: $this->bezirkHelps ? $this->helped($boards) : [],
			bezirkReachIds: $this->reached($members),
			groups: $groups,
			isAdmin: $isAdmin,
			isLandesvorstand: $this->governs($offices),
		);
	}

	/**
	 * A team's group makes nobody a member, but a member who is in it belongs to the team.
	 * @param list<string> $groups
	 * @param list<array{gliederungId: int, role: OfficeRole}> $offices
	 * @return list<int>
	 */
	private function own(array $groups, array $offices): array {
		$own = array_column($offices, 'gliederungId');
		$teams = [];
		foreach ($this->nodes as $id => $node) {
			if ($node['memberGroup'] === null || !in_array($node['memberGroup'], $groups, true)) {
				continue;
			}
			if ($node['kind'] === GliederungKind::Team) {
				$teams[] = $id;
			} else {
				$own[] = $id;
			}
		}
		return self::sorted($own === [] ? [] : [...$own, ...$teams]);
	}

	/**
	 * @param list<int> $boards
	 * @return list<int>
	 */
	private function helped(array $boards): array {
		$helped = [];
		foreach ($boards as $board) {
			if ($this->nodes[$board]['kind'] === GliederungKind::Bezirk) {
				array_push($helped, ...array_filter(
					$this->tree->downwards($board),
					fn (int $id): bool => $this->nodes[$id]['kind']->isLocal(),
				));
			}
		}
		return self::sorted(array_diff($helped, $boards));
	}

	/**
	 * "Bezirk" is everybody's Bezirk; above the Bezirke it is those who belong to the host itself.
	 * @param list<int> $members
	 * @return list<int>
	 */
	private function reached(array $members): array {
		if ($members === []) {
			return [];
		}
		return self::sorted(array_filter($this->tree->ids(), function (int $id) use ($members): bool {
			return in_array($this->tree->bezirkOf($id) ?? $id, $members, true);
		}));
	}

	/** @param list<array{gliederungId: int, role: OfficeRole}> $offices */
	private function governs(array $offices): bool {
		$landesverband = $this->tree->landesverband();
		foreach ($offices as $office) {
			if ($office['gliederungId'] === $landesverband && $office['role']->isBoard()) {
				return true;
			}
		}
		return false;
	}

	/**
	 * @param array<int> $ids
	 * @return list<int>
	 */
	private static function sorted(array $ids): array {
		$ids = array_values(array_unique($ids));
		sort($ids);
		return $ids;
	}
}
