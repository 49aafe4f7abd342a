<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung\Csv;

use OCA\Verband\Gliederung\Csv\CsvColumn;
use OCA\Verband\Gliederung\Csv\CsvFile;
use OCA\Verband\Gliederung\Csv\CsvPlan;
use OCA\Verband\Gliederung\Csv\CsvPlanner;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class CsvPlannerTest extends TestCase {
	private const HEAD = "code;kind;name;parent\n";

	public function testAnEmptyTreeIsFilledWithParentsComingLater(): void {
		$plan = self::plan(self::HEAD . "ub-x;unterbezirk;UB X;bez-a\nbez-a;bezirk;Bezirk A;lv\nlv;landesverband;LV;\n", []);

		self::assertSame([], $plan->errors);
		self::assertSame(3, $plan->count('add'));
		self::assertSame(['lv', 'bez-a', 'ub-x'], array_keys($plan->values));
		self::assertSame(['row' => 2, 'action' => 'add', 'code' => 'ub-x', 'name' => 'UB X', 'changes' => [
			['column' => 'code', 'before' => '', 'after' => 'ub-x'],
			['column' => 'kind', 'before' => '', 'after' => 'unterbezirk'],
			['column' => 'name', 'before' => '', 'after' => 'UB X'],
			['column' => 'parent', 'before' => '', 'after' => 'bez-a'],
		]], $plan->changes[0]);
	}

	public function testWhatIsTheSameIsLeftAndWhatIsNotInTheFileUntouched(): void {
		$plan = self::plan(self::HEAD . "bez-a;bezirk;Bezirk Neu;lv\nub-x;unterbezirk;UB X;bez-a\n", self::tree());

		self::assertSame(['change', 'leave'], array_column($plan->changes, 'action'));
		self::assertSame([['column' => 'name', 'before' => 'Bezirk A', 'after' => 'Bezirk Neu']], $plan->changes[0]['changes']);
		self::assertSame([['code' => 'lv', 'name' => 'LV']], $plan->untouched);
	}

	public function testColumnsThatAreNotThereAndCellsThatSayNothingChangeNothing(): void {
		$plan = self::plan("Kürzel;Farbe;MUSTER;Kurzname;Vorsitz\nub-x;;;;\n", self::tree());

		self::assertSame([], $plan->errors);
		self::assertSame('leave', $plan->changes[0]['action']);
	}

	public function testAnEmptyCellTakesAwayPlaceStopAndGroup(): void {
		$tree = self::tree();
		$tree['ub-x'] = ['place' => 'Xstadt', 'stop' => 'Bahnhof', 'member_group' => 'g'] + $tree['ub-x'];

		$plan = self::plan("code;Ort;Haltestelle;Mitgliedergruppe\nub-x;;;\n", $tree);

		self::assertSame(['place', 'stop', 'member_group'], array_column($plan->changes[0]['changes'], 'column'));
	}

	public function testChairsAreNamesInAnyOrder(): void {
		$tree = self::tree();
		$tree['ub-x']['chairs'] = 'Anna | Ben';

		self::assertSame('leave', self::plan("code;Vorsitz\nub-x;Ben|Anna\n", $tree)->changes[0]['action']);
		self::assertSame('Cem', self::plan("code;chairs\nub-x;Cem\n", $tree)->changes[0]['changes'][0]['after']);
	}

	/** @return iterable<string, array{string, list<array{int, string, string}>}> file; row, column and code of each error */
	public static function errors(): iterable {
		yield 'no code column' => ["kind;name\nbezirk;X\n", [[1, 'code', 'csv-header']]];
		yield 'an unknown column' => ["code;Haltestele\nub-x;Y\n", [[1, 'Haltestele', 'csv-header']]];
		yield 'a column twice' => ["code;name;Name\nub-x;Y;Z\n", [[1, 'Name', 'csv-header']]];
		yield 'a cell too many' => ["code;name\nub-x;Y;Z\n", [[2, '', 'csv-row']]];
		yield 'a code twice' => [self::HEAD . "ub-x;unterbezirk;X;lv\nub-x;unterbezirk;Y;lv\n", [[3, 'code', 'duplicate']]];
		yield 'no code' => [self::HEAD . ";unterbezirk;X;lv\n", [[2, 'code', 'required']]];
		yield 'a code that is none' => [self::HEAD . "UB X;unterbezirk;X;lv\n", [[2, 'code', 'invalid']]];
		yield 'an unknown kind' => [self::HEAD . "ub-y;ortsverein;Y;lv\n", [[2, 'kind', 'unknown-kind']]];
		yield 'no name' => [self::HEAD . "ub-y;unterbezirk;;lv\n", [[2, 'name', 'required']]];
		yield 'a new one without kind and name' => ["code;parent\nub-y;lv\n", [[2, 'kind', 'required'], [2, 'name', 'required']]];
		yield 'an unknown parent' => [self::HEAD . "ub-y;unterbezirk;Y;nowhere\n", [[2, 'parent', 'unknown-gliederung']]];
		yield 'no parent' => [self::HEAD . "ub-y;unterbezirk;Y;\n", [[2, 'parent', 'required']]];
		yield 'its own parent' => [self::HEAD . "ub-y;unterbezirk;Y;ub-y\n", [[2, 'parent', 'cyclic-tree']]];
		yield 'a circle in the file' => [
			self::HEAD . "ub-y;unterbezirk;Y;ub-z\nub-z;unterbezirk;Z;ub-y\n", [[2, 'parent', 'cyclic-tree'], [3, 'parent', 'cyclic-tree']],
		];
		yield 'a circle with the tree' => [self::HEAD . "bez-a;bezirk;Bezirk A;ub-x\n", [[2, 'parent', 'cyclic-tree']]];
		yield 'a second Landesverband' => [self::HEAD . "lv-2;landesverband;Zwei;\n", [[2, 'kind', 'duplicate']]];
		yield 'a Landesverband below something' => [self::HEAD . "lv;landesverband;LV;bez-a\n", [[2, 'parent', 'invalid']]];
		yield 'the Landesverband as a Bezirk' => [self::HEAD . "lv;bezirk;LV;bez-a\n", [[2, 'parent', 'cyclic-tree'], [2, 'kind', 'invalid']]];
		yield 'a colour that is none' => ["code;color\nub-x;rot\n", [[2, 'color', 'invalid']]];
		yield 'four chairs' => ["code;chairs\nub-x;A|B|C|D\n", [[2, 'chairs', 'too-many-chairs']]];
		yield 'too long a name' => ['code;name' . "\nub-x;" . str_repeat('ä', 201) . "\n", [[2, 'name', 'too-long']]];
		yield 'a group of the app' => ["code;member_group\nub-x;verband-chairs\n", [[2, 'member_group', 'invalid']]];
	}

	/** @param list<array{int, string, string}> $errors */
	#[DataProvider('errors')]
	public function testErrorsNameRowAndColumnAndNothingIsToBeWritten(string $csv, array $errors): void {
		$plan = self::plan($csv, self::tree());

		self::assertSame($errors, array_map(
			static fn (array $error): array => [$error['row'], $error['column'], $error['error']],
			$plan->errors,
		));
		self::assertSame([], $plan->values);
	}

	public function testAFormulaThatWasMadeHarmlessIsReadAsItWas(): void {
		$plan = self::plan("code;name\nub-x;\"'=1+1\"\n", self::tree());

		self::assertSame('=1+1', $plan->changes[0]['changes'][0]['after']);
	}

	public function testACodeOfDigitsIsACode(): void {
		$plan = self::plan(self::HEAD . "12;unterbezirk;Zwölf;bez-a\n13;team;Dreizehn;12\n", self::tree());

		self::assertSame([], $plan->errors);
		self::assertSame(['12', '13'], array_column($plan->changes, 'code'));
	}

	/** @param array<string, array<string, string>> $existing */
	private static function plan(string $csv, array $existing): CsvPlan {
		return CsvPlanner::plan(CsvFile::read($csv), $existing);
	}

	/** @return array<string, array<string, string>> */
	private static function tree(): array {
		$row = static fn (string $code, string $kind, string $name, string $parent): array => [
			'code' => $code, 'kind' => $kind, 'name' => $name, 'parent' => $parent,
		] + array_fill_keys(array_column(CsvColumn::cases(), 'value'), '');
		return [
			'lv' => $row('lv', 'landesverband', 'LV', ''),
			'bez-a' => $row('bez-a', 'bezirk', 'Bezirk A', 'lv'),
			'ub-x' => $row('ub-x', 'unterbezirk', 'UB X', 'bez-a'),
		];
	}
}
