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
	private const BOARD = 'verband-board-';

	public static function board(int $gliederungId): string {
		return self::BOARD . $gliederungId;
	}

	/** Only groups of these names are ever written to. */
	public static function isManaged(string $group): bool {
		return $group === self::CHAIRS || $group === self::LANDESVORSTAND || preg_match('/^verband-board-[0-9]+$/D', $group) === 1;
	}

	/** The Gliederung that a group is of, if it is a board's. */
	public static function gliederungOf(string $group): ?int {
		return preg_match('/^verband-board-([0-9]+)$/D', $group, $match) === 1 ? (int)$match[1] : null;
	}

	/**
	 * @param array<int, GliederungKind> $kinds of all Gliederungen, by id
	 * @param list<Office> $offices those held today
	 * @param array<int, string> $uids accounts by person; who has none is in no group
	 * @return array<string, list<string>> uids by group, every group named, empty ones too
	 */
	public static function members(array $kinds, array $offices, array $uids): array {
		$members = [self::CHAIRS => [], self::LANDESVORSTAND => []];
		foreach (array_keys($kinds) as $id) {
			$members[self::board($id)] = [];
		}
		foreach ($offices as $office) {
			$uid = $uids[$office->getPersonId()] ?? null;
			$kind = $kinds[$office->getGliederungId()] ?? null;
			if ($uid === null || $kind === null) {
				continue;
			}
			foreach (self::groupsOf($office, $kind) as $group) {
				$members[$group][] = $uid;
			}
		}
		return array_map(static fn (array $found): array => array_values(array_unique($found)), $members);
	}

	/** @return list<string> */
	private static function groupsOf(Office $office, GliederungKind $kind): array {
		$groups = $office->role()->writes() ? [self::board($office->getGliederungId())] : [];
		if ($office->role() === OfficeRole::Chair && $kind->isLocal()) {
			$groups[] = self::CHAIRS;
		}
		if ($office->role()->isBoard() && $kind === GliederungKind::Landesverband) {
			$groups[] = self::LANDESVORSTAND;
		}
		return $groups;
	}
}
