<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;

/**
 * What a tree must be: one Landesverband at the top, everything else below something, no circle. Pure.
 */
final class TreeRules {
	/**
	 * @param ?int $id null for one that is new
	 * @param array<int, GliederungKind> $kinds of those in the tree
	 * @throws Problem
	 */
	public static function check(Tree $tree, array $kinds, ?int $id, GliederungKind $kind, ?int $parentId): void {
		$root = $tree->landesverband();
		if ($kind === GliederungKind::Landesverband) {
			if ($root !== null && $root !== $id) {
				throw Problem::refused(ErrorCode::Duplicate, 'kind');
			}
			if ($parentId !== null) {
				throw Problem::invalid(ErrorCode::Invalid, 'parentId');
			}
			return;
		}
		if ($id !== null && $id === $root) {
			throw Problem::invalid(ErrorCode::Invalid, 'kind');
		}
		if ($parentId === null) {
			throw Problem::invalid(ErrorCode::Required, 'parentId');
		}
		if (!isset($kinds[$parentId])) {
			throw Problem::invalid(ErrorCode::UnknownGliederung, 'parentId');
		}
		if ($id !== null && $tree->wouldCycle($id, $parentId)) {
			throw Problem::invalid(ErrorCode::CyclicTree, 'parentId');
		}
	}
}
