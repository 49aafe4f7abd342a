<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung;

use OCA\Verband\Gliederung\GliederungKind;
use OCA\Verband\Gliederung\Tree;
use OCA\Verband\Gliederung\TreeRules;
use OCA\Verband\Platform\Problem;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class TreeTest extends TestCase {
	public function testParentsComeBeforeChildren(): void {
		self::assertSame([1, 2, 21, 22, 29, 3, 31, 9], SampleTree::tree()->ids());
	}

	public function testWalksUpAndDown(): void {
		$tree = SampleTree::tree();

		self::assertSame([21, 2, 1], $tree->upwards(21));
		self::assertSame([2, 21, 22, 29], $tree->downwards(2));
		self::assertSame([], $tree->upwards(99));
		self::assertSame([], $tree->downwards(99));
		self::assertSame(1, $tree->landesverband());
	}

	public function testFindsTheBezirk(): void {
		$tree = SampleTree::tree();

		self::assertSame([2, 2, 2, 3, null, null], array_map($tree->bezirkOf(...), [21, 29, 2, 31, 1, 9]));
	}

	public function testACircleInTheDataEndsTheWalk(): void {
		$kind = GliederungKind::Team;
		$tree = new Tree([1 => ['parentId' => 2, 'kind' => $kind], 2 => ['parentId' => 1, 'kind' => $kind]]);

		self::assertSame([1, 2], $tree->upwards(1));
		self::assertNull($tree->bezirkOf(1));
	}

	/** @return iterable<string, array{?int, GliederungKind, ?int, ?string}> id, kind, parent, error and field */
	public static function places(): iterable {
		yield 'new UB below a Bezirk' => [null, GliederungKind::Unterbezirk, 2, null];
		yield 'any depth' => [null, GliederungKind::Team, 29, null];
		yield 'moved to another Bezirk' => [21, GliederungKind::Unterbezirk, 3, null];
		yield 'the Landesverband as it is' => [1, GliederungKind::Landesverband, null, null];
		yield 'a second Landesverband' => [null, GliederungKind::Landesverband, null, 'duplicate (kind)'];
		yield 'a UB that becomes a second one' => [21, GliederungKind::Landesverband, null, 'duplicate (kind)'];
		yield 'the Landesverband below something' => [1, GliederungKind::Landesverband, 2, 'invalid (parentId)'];
		yield 'the Landesverband as something else' => [1, GliederungKind::Bezirk, 2, 'invalid (kind)'];
		yield 'a root that is no Landesverband' => [null, GliederungKind::Bezirk, null, 'required (parentId)'];
		yield 'below nothing known' => [null, GliederungKind::Bezirk, 99, 'unknown-gliederung (parentId)'];
		yield 'below itself' => [2, GliederungKind::Bezirk, 2, 'cyclic-tree (parentId)'];
		yield 'below its own child' => [2, GliederungKind::Bezirk, 21, 'cyclic-tree (parentId)'];
	}

	#[DataProvider('places')]
	public function testOnlyATreeWithOneRootIsAllowed(?int $id, GliederungKind $kind, ?int $parentId, ?string $error): void {
		$message = null;
		try {
			TreeRules::check(SampleTree::tree(), SampleTree::kinds(), $id, $kind, $parentId);
		} catch (Problem $problem) {
			$message = $problem->getMessage();
		}

		self::assertSame($error, $message);
	}

	public function testAnEmptyTreeBeginsWithTheLandesverband(): void {
		TreeRules::check(new Tree([]), [], null, GliederungKind::Landesverband, null);

		$this->expectExceptionMessage('required (parentId)');
		TreeRules::check(new Tree([]), [], null, GliederungKind::Bezirk, null);
	}
}
