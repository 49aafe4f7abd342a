<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Preview;

use DateTimeImmutable;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Gliederung;
use OCA\Verband\Gliederung\GliederungMapper;
use OCA\Verband\Gliederung\MilestoneMapper;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Gliederung\TermMapper;
use OCA\Verband\Preview\Example\ExampleAssociation;
use OCP\IGroupManager;
use OCP\IUserManager;
use PHPUnit\Framework\Attributes\DataProvider;

final class ExamplePeopleTest extends ExampleTestCase {
	public function testTheTreeIsWholeAndEveryGliederungCanBeToldApart(): void {
		$this->example(self::TODAY);
		$all = $this->get(GliederungMapper::class)->all();
		$number = array_count_values(array_map(static fn (Gliederung $one): string => $one->getKind(), $all));

		self::assertSame(1, $number['landesverband']);
		self::assertSame(4, $number['bezirk']);
		self::assertSame(44, $number['unterbezirk'] + $number['kreisverband']);
		self::assertSame(5, $number['team']);
		foreach (['getCode', 'getName', 'getShortName', 'getColor'] as $what) {
			self::assertCount(54, array_unique(array_map(static fn (Gliederung $one): string => $one->$what(), $all)), $what);
		}
		foreach ($all as $one) {
			self::assertTrue($one->isExample());
			self::assertLessThanOrEqual(12, mb_strlen($one->getShortName()), $one->getShortName());
			self::assertNotSame('', $one->getStop());
			self::assertGreaterThanOrEqual(4.5, 1.05 / (self::luminance($one->getColor()) + 0.05), $one->getColor());
			self::assertGreaterThanOrEqual(3, (self::luminance($one->getColor()) + 0.05) / (self::luminance('#171717') + 0.05), $one->getColor());
		}
	}

	#[DataProvider('days')]
	public function testTermsAndBoardsFitTheDay(string $today): void {
		$this->example($today);
		$terms = $this->get(TermMapper::class)->all();

		self::assertCount(2, $terms);
		[$now, $last] = $terms;
		self::assertTrue($now->getStartDate() <= $today && $today <= $now->getEndDate());
		self::assertSame($now->getStartDate(), (new DateTimeImmutable($last->getEndDate()))->modify('+1 day')->format('Y-m-d'));
		$milestones = $this->get(MilestoneMapper::class)->ofTerms([$now->getId()])[$now->getId()];
		self::assertSame('landeskonferenz', end($milestones)->getKind());
		self::assertTrue($this->get(Access::class)->viewerFor('lv-vorsitz')->isLandesvorstand);
		self::assertSame([], $this->get(Access::class)->viewerFor('ehemalig')->boardIds);
	}

	public function testChairsAreOneTwoThreeOrNone(): void {
		$this->example(self::TODAY);
		$chairs = array_fill_keys(array_keys($this->get(Access::class)->gliederungen()), 0);
		foreach ($this->get(OfficeMapper::class)->heldOnDay(self::TODAY) as $office) {
			$chairs[$office->getGliederungId()] += (int)($office->role() === OfficeRole::Chair);
		}

		self::assertSame(3, $chairs[$this->id('kv-wesermarsch')]);
		self::assertEqualsCanonicalizing([0, 1, 2, 3], array_unique($chairs));
		self::assertCount(3, array_keys($chairs, 0, true));
		self::assertGreaterThan(5, count(array_keys($chairs, 2, true)));
	}

	public function testAlmostEveryBranchHasAContactOnTheLandesvorstand(): void {
		$this->example(self::TODAY);
		$without = array_filter(
			$this->get(GliederungMapper::class)->all(),
			static fn (Gliederung $one): bool => $one->kind()->isLocal() && $one->getContactPersonId() === null,
		);

		self::assertCount(3, $without);
	}

	public function testAccountsCanWhatTheirCardsSay(): void {
		$this->example(self::TODAY);
		$access = $this->get(Access::class);
		$cards = array_column($this->get(ExampleAssociation::class)->accounts(), null, 'uid');

		self::assertLessThanOrEqual(25, count($cards));
		foreach ($cards as $uid => $card) {
			self::assertSame($card['displayName'], $this->get(IUserManager::class)->getDisplayName($uid));
			self::assertNotFalse($this->get(IUserManager::class)->checkPassword($uid, 'preview'));
			self::assertStringEndsWith('.', $card['cardDe']);
			self::assertStringEndsWith('.', $card['cardEn']);
		}
		self::assertFalse($access->viewerFor('gast')->isMember());
		self::assertTrue($access->viewerFor('mitglied')->isMember());
		self::assertSame([], $access->viewerFor('mitglied')->boardIds);
		self::assertTrue($access->viewerFor('admin')->isAdmin);
		self::assertFalse($access->viewerFor('admin')->isMember());
		self::assertSame([$this->id('ub-hannover')], $access->viewerFor('ub-hannover-vorsitz')->boardIds);
		self::assertStringContainsString('Hannover', $access->gliederungen()[$this->id('ub-hannover')]->getName());
		self::assertSame([$this->id('lv')], $access->viewerFor('lv-geschaeftsfuehrung')->boardIds);
		self::assertFalse($access->viewerFor('lv-geschaeftsfuehrung')->isLandesvorstand);
	}

	public function testTwoOrThreeMemberGroupsAreMissing(): void {
		$this->example(self::TODAY);
		$missing = array_filter($this->get(GliederungMapper::class)->all(), fn (Gliederung $one): bool
			=> $one->getMemberGroup() !== null && !$this->get(IGroupManager::class)->groupExists($one->getMemberGroup()));

		self::assertCount(3, $missing);
	}

	public function testNobodyStandsInTwoPlacesAtOnceWithoutAnAccount(): void {
		$this->example(self::TODAY);
		$persons = array_map(static fn ($office): int => $office->getPersonId(), $this->get(OfficeMapper::class)->heldOnDay(self::TODAY));
		$often = array_keys(array_filter(array_count_values($persons), static fn (int $times): bool => $times > 1));
		foreach ($this->get(PersonMapper::class)->findMany($often) as $person) {
			self::assertNotNull($person->getUid(), $person->getName());
		}
		self::assertGreaterThan(200, count(array_unique($persons)));
	}

	private static function luminance(string $color): float {
		$linear = array_map(static function (int $at) use ($color): float {
			$value = hexdec(substr($color, $at, 2)) / 255;
			return $value <= 0.04045 ? $value / 12.92 : (($value + 0.055) / 1.055) ** 2.4;
		}, [1, 3, 5]);
		return 0.2126 * $linear[0] + 0.7152 * $linear[1] + 0.0722 * $linear[2];
	}
}
