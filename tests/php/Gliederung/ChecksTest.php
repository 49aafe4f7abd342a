<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung;

use OCA\Verband\Command\Check;
use OCA\Verband\Command\Import;
use OCA\Verband\Command\Setup;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\AssociationSetupCheck;
use OCA\Verband\Gliederung\CheckReport;
use OCA\Verband\Gliederung\Checks;
use OCA\Verband\Gliederung\GliederungMapper;
use OCA\Verband\Gliederung\ManagedGroups;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\ServerSetupCheck;
use OCA\Verband\Platform\ServerSupport;
use OCP\IGroupManager;
use OCP\ServerVersion;
use OCP\SetupCheck\SetupResult;
use OCP\Talk\IBroker;
use PHPUnit\Framework\Attributes\DataProvider;
use Symfony\Component\Console\Tester\CommandTester;

final class ChecksTest extends AssociationTestCase {
	public function testVacanciesAndMissingGroupsAreNamed(): void {
		$this->office('anna', 21, OfficeRole::Chair);
		$this->office('ben', 22, OfficeRole::Deputy);
		$this->get(IGroupManager::class)->get('g31')?->delete();

		$found = array_column($this->get(Checks::class)->ofTree(), 'gliederungIds', 'code');

		self::assertSame(['vacancy' => [1, 2, 22, 3, 31], 'foreign-group-missing' => [31]], $found);
	}

	public function testAnEmptyAssociationSaysSo(): void {
		$this->empty();
		$this->get(IGroupManager::class)->get('verband-admin')?->delete();

		self::assertSame(['no-landesverband', 'admin-group-missing'], array_column($this->get(Checks::class)->ofTree(), 'code'));
		self::assertSame(SetupResult::WARNING, $this->get(AssociationSetupCheck::class)->run()->getSeverity());
	}

	public function testTheReportNamesPeopleAndNeverUids(): void {
		$this->user('anna-uid', displayName: 'Anna');
		$this->office('anna-uid', 21, OfficeRole::Chair);
		$this->get(ManagedGroups::class)->apply();
		$this->get(IGroupManager::class)->get('verband-chairs')?->removeUser($this->user('anna-uid'));
		$this->user('eve-uid', ['verband-board-22'], 'Eve');
		$this->get(IGroupManager::class)->get('g31')?->delete();

		$report = $this->get(CheckReport::class)->show();

		self::assertSame([
			['group' => 'verband-chairs', 'gliederungId' => null, 'kind' => 'member-missing', 'person' => 'Anna'],
			['group' => 'verband-board-22', 'gliederungId' => 22, 'kind' => 'member-surplus', 'person' => 'Eve'],
			['group' => 'g31', 'gliederungId' => 31, 'kind' => 'foreign-group-missing', 'person' => null],
		], $report['differences']);
		self::assertStringNotContainsString('-uid', json_encode($report, JSON_THROW_ON_ERROR));
	}

	/** @return iterable<string, array{int, int, int, bool}> */
	public static function versions(): iterable {
		yield '32.0.1' => [32, 0, 1, false];
		yield '32.0.8' => [32, 0, 8, false];
		yield '32.0.9' => [32, 0, 9, true];
		yield '32.0.10' => [32, 0, 10, true];
		yield '33.0.2' => [33, 0, 2, false];
		yield '33.0.3' => [33, 0, 3, true];
		yield '34.0.0' => [34, 0, 0, true];
	}

	#[DataProvider('versions')]
	public function testServersThatLetOthersReadCalendarsAreNamed(int $major, int $minor, int $patch, bool $safe): void {
		$version = $this->createStub(ServerVersion::class);
		$version->method('getMajorVersion')->willReturn($major);
		$version->method('getMinorVersion')->willReturn($minor);
		$version->method('getPatchVersion')->willReturn($patch);
		$talk = $this->createStub(IBroker::class);
		$talk->method('hasBackend')->willReturn(true);
		$this->container->set(ServerSupport::class, new ServerSupport($version, $talk));

		self::assertSame($safe ? [] : ['server-version'], array_column($this->get(Checks::class)->ofServer(), 'code'));
		self::assertSame($safe ? SetupResult::SUCCESS : SetupResult::ERROR, $this->get(ServerSetupCheck::class)->run()->getSeverity());
	}

	public function testWithoutTalkACallIsHeldOtherwise(): void {
		self::assertSame(['talk-missing'], array_column($this->get(Checks::class)->ofServer(), 'code'));
		self::assertSame(SetupResult::INFO, $this->get(ServerSetupCheck::class)->run()->getSeverity());
	}

	public function testSetupMakesWhatIsMissingAndMayBeRepeated(): void {
		$this->empty();
		$setup = new CommandTester($this->get(Setup::class));

		self::assertSame(0, $setup->execute(['--name' => 'Landesverband Niedersachsen']));
		self::assertStringContainsString("made: lv\n", $setup->getDisplay());
		$root = $this->get(GliederungMapper::class)->all();
		self::assertSame(['Landesverband Niedersachsen'], array_map(static fn ($one): string => $one->getName(), $root));
		self::assertTrue($this->get(IGroupManager::class)->groupExists('verband-landesvorstand'));

		$setup->execute(['--name' => 'Anders']);
		self::assertStringNotContainsString('made:', $setup->getDisplay());
		self::assertCount(1, $this->get(GliederungMapper::class)->all());
		self::assertSame(0, (new CommandTester($this->get(Check::class)))->execute([]));
	}

	public function testImportShowsFirstAndWritesOnlyWhenTold(): void {
		$path = tempnam(sys_get_temp_dir(), 'csv');
		file_put_contents($path, "code;name\nc21;<error>Anders\n");
		$import = new CommandTester($this->get(Import::class));

		self::assertSame(0, $import->execute(['file' => $path]));
		self::assertStringContainsString('change c21 (<error>Anders)', $import->getDisplay());
		self::assertSame('Name 21', $this->get(GliederungMapper::class)->find(21)?->getName());
		self::assertSame(0, $import->execute(['file' => $path, '--apply' => true]));
		self::assertSame('<error>Anders', $this->get(GliederungMapper::class)->find(21)?->getName());

		file_put_contents($path, "code;color\nc21;rot\n");
		self::assertSame(1, $import->execute(['file' => $path, '--apply' => true]));
		self::assertStringContainsString('row 2, color: invalid "rot"', $import->getDisplay());
		file_put_contents($path, "\xff\xfe\0");
		self::assertSame(1, $import->execute(['file' => $path]));
		unlink($path);
		self::assertSame(2, $import->execute(['file' => $path]));
	}

	private function empty(): void {
		$this->db->getQueryBuilder()->delete('verband_gliederungen')->executeStatement();
		$this->get(Access::class)->forget();
	}
}
