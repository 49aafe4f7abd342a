<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Gliederung;
use OCA\Verband\Gliederung\GliederungMapper;
use OCA\Verband\Gliederung\GliederungPresenter;
use OCA\Verband\Gliederung\OfficeRole;
use OCP\IGroupManager;

final class GliederungPresenterTest extends AssociationTestCase {
	public function testEachInTreeOrderWithChairsAndWhatOneMay(): void {
		$this->office('anna', 21, OfficeRole::Chair);
		$this->office('ben', 21, OfficeRole::Deputy);

		$rows = $this->rows('anna');

		self::assertSame([1, 2, 21, 22, 29, 3, 31, 9], array_keys($rows));
		self::assertSame([['id' => $this->person('anna')?->getId(), 'name' => 'anna', 'hasAccount' => true]], $rows[21]['chairs']);
		self::assertSame(['edit' => false, 'editOffices' => false, 'createEvent' => true, 'reportBoard' => true], $rows[21]['can']);
		self::assertSame(['edit' => false, 'editOffices' => false, 'createEvent' => false, 'reportBoard' => false], $rows[22]['can']);
		self::assertSame([1, 2, 22, 3, 31], array_keys(array_filter($rows, static fn (array $row): bool => $row['vacant'])));
		self::assertSame('"1"', $rows[21]['etag']);
	}

	public function testMemberGroupsAreForAdminsOnly(): void {
		$this->get(IGroupManager::class)->get('g31')?->delete();

		self::assertArrayNotHasKey('memberGroup', $this->rows('member')[21]);
		$rows = $this->rows('admin');
		self::assertSame(['g21', false], [$rows[21]['memberGroup'], $rows[21]['memberGroupMissing']]);
		self::assertSame(['g31', true], [$rows[31]['memberGroup'], $rows[31]['memberGroupMissing']]);
		self::assertSame(['edit' => true, 'editOffices' => true, 'createEvent' => false, 'reportBoard' => false], $rows[21]['can']);
	}

	public function testWhoseAccountIsGoneChairsNoLonger(): void {
		$this->office('anna', 21, OfficeRole::Chair);
		$this->user('anna')->delete();

		self::assertSame([[], true], [$this->rows('member')[21]['chairs'], $this->rows('member')[21]['vacant']]);
	}

	public function testQueriesDoNotGrowWithTheTree(): void {
		$this->office('anna', 21, OfficeRole::Chair);
		$few = $this->queriesOf('admin');
		for ($i = 0; $i < 40; $i++) {
			$row = new Gliederung();
			$row->setParentId(2);
			$row->setKind('kreisverband');
			$row->setCode('more-' . $i);
			$row->setName('More ' . $i);
			$row->setShortName('M' . $i);
			$row->setColor('#000000');
			$row->setPattern('dots');
			$row->setMemberGroup('g21');
			$row->setRevision(1);
			$id = (int)$this->get(GliederungMapper::class)->insert($row)->getId();
			$this->office('chair-' . $i, $id, OfficeRole::Chair);
		}

		self::assertSame($few, $this->queriesOf('admin'));
		self::assertLessThanOrEqual(8, $few);
	}

	private function queriesOf(string $uid): int {
		$this->container->forget(GliederungPresenter::class);
		$this->container->forget(\OCA\Verband\Gliederung\ForeignGroups::class);
		$this->rows($uid);
		$this->get(Access::class)->forget();
		$this->container->forget(GliederungPresenter::class);
		$this->container->forget(\OCA\Verband\Gliederung\ForeignGroups::class);
		$this->queries->reset();
		$this->rows($uid);
		return $this->queries->count();
	}

	/** @return array<int, array<string, mixed>> by id */
	private function rows(string $uid): array {
		$viewer = $this->get(Access::class)->viewerFor($uid);
		return array_column($this->get(GliederungPresenter::class)->all($viewer), null, 'id');
	}
}
