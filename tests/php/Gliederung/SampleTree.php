<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung;

use OCA\Verband\Gliederung\GliederungKind;
use OCA\Verband\Gliederung\Tree;

/** 1 Landesverband, 2 and 3 Bezirke, 21 and 22 below 2, 31 below 3, teams 9 (of the Landesverband) and 29 (of 2). */
final class SampleTree {
	public const NODES = [
		1 => [null, 'landesverband'],
		2 => [1, 'bezirk'],
		3 => [1, 'bezirk'],
		21 => [2, 'unterbezirk'],
		22 => [2, 'kreisverband'],
		31 => [3, 'unterbezirk'],
		9 => [1, 'team'],
		29 => [2, 'team'],
	];

	public static function tree(): Tree {
		return new Tree(array_map(
			static fn (array $node): array => ['parentId' => $node[0], 'kind' => GliederungKind::from($node[1])],
			self::NODES,
		));
	}

	/** @return array<int, GliederungKind> */
	public static function kinds(): array {
		return array_map(static fn (array $node): GliederungKind => GliederungKind::from($node[1]), self::NODES);
	}
}
