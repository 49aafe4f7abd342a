<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

/**
 * Which account belongs in which of the app's own groups. They follow from offices and from nothing else. Pure.
 */
final class GroupPlan {
	public const CHAIRS = 'verband-chairs';
	public const LANDESVORSTAND = 'verband-landesvorstand';
	public const BOARD = 'verband-board-';
	public const CHAIRS_OF = 'verband-chairs-';

	public static function board(int $gliederungId): string {
		return self::BOARD . $gliederungId;
	}

	/** Who chairs a UB or KV of a Bezirk. */
	public static function chairs(int $bezirkId): string {
		return self::CHAIRS_OF . $bezirkId;
	}

	/** Only groups of these names are ever written to. */
	public static function isManaged(string $group): bool {
		return $group === self::CHAIRS || $group === self::LANDESVORSTAND || self::gliederungOf($group) !== null;
	}

	/** The Gliederung that a group is of, if it is a board's or a Bezirk's. */
	public static function gliederungOf(string $group): ?int {
		return preg_match('/^verband-(?:board|chairs)-([0-9]+)$/D', $group, $match) === 1 ? (int)$match[1] : null;
	}

	/**
	 * @param list<Office> $offices those held today
	 * @param array<int, string> $uids accounts by person; who has none is in no group
	 * @return array<string, list<string>> uids by group, every group named, empty ones too
	 */
	public static function members(Tree $tree, array $offices, array $uids): array {
		$members = [self::CHAIRS => [], self::LANDESVORSTAND => []];
		foreach ($tree->ids() as $id) {
			$members[self::board($id)] = [];
			if ($tree->kindOf($id) === GliederungKind::Bezirk) {
				$members[self::chairs($id)] = [];
			}
		}
		foreach ($offices as $office) {
			$uid = $uids[$office->getPersonId()] ?? null;
			if ($uid === null || !$tree->has($office->getGliederungId())) {
				continue;
			}
			foreach (self::groupsOf($office, $tree) as $group) {
				$members[$group][] = $uid;
			}
		}
		return array_map(static fn (array $found): array => array_values(array_unique($found)), $members);
	}

	/** @return list<string> */
	private static function groupsOf(Office $office, Tree $tree): array {
		$id = $office->getGliederungId();
		$kind = $tree->kindOf($id);
		$groups = $office->role()->writes() ? [self::board($id)] : [];
		if ($office->role() === OfficeRole::Chair && $kind?->isLocal() === true) {
			$bezirk = $tree->bezirkOf($id);
			array_push($groups, self::CHAIRS, ...($bezirk === null ? [] : [self::chairs($bezirk)]));
		}
		if ($office->role()->isBoard() && $kind === GliederungKind::Landesverband) {
			$groups[] = self::LANDESVORSTAND;
		}
		return $groups;
	}
}
