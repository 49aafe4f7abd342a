<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Privacy;

use OCA\Verband\Platform\PersonalData\PersonalColumn;
use OCA\Verband\Platform\PersonalData\PersonalTable;
use OCA\Verband\Platform\PersonalData\RetentionRule;
use OCA\Verband\Privacy\Registry;
use OCA\Verband\Privacy\Retention;
use OCP\IL10N;

/** No column of ours is forgotten: what is new has to say whether it is about people. */
final class PersonalDataTest extends PrivacyTestCase {
	public function testEveryColumnIsAboutPeopleOrAboutNobody(): void {
		$schema = array_map(array_keys(...), $this->schema());
		$listed = Registry::aboutNobody();
		foreach (Registry::tables() as $table) {
			foreach ($table->columns as $column) {
				$listed[$table->name][] = $column->name;
			}
		}
		foreach ($schema as $name => $columns) {
			self::assertEqualsCanonicalizing($columns, $listed[$name] ?? [], $name . ': name every column once in the PersonalData of its room');
		}
		self::assertSame([], array_diff_key($listed, $schema), 'tables that are no more');
	}

	public function testOwnersAndContextAreColumns(): void {
		$schema = $this->schema();
		foreach (Registry::tables() as $table) {
			foreach ([...($table->owner === null ? [] : [$table->owner]), ...$table->context] as $column) {
				self::assertArrayHasKey($column, $schema[$table->name], $table->name);
			}
			self::assertSame([], array_intersect($table->context, $table->exported()), $table->name);
		}
	}

	public function testARowGoesAsAWholeOrStays(): void {
		foreach (Registry::tables() as $table) {
			$fates = array_unique(array_map(static fn (PersonalColumn $column): string => $column->fate->value, $table->columns));
			self::assertTrue($fates === ['row-goes'] || !in_array('row-goes', $fates, true), $table->name);
			self::assertNotNull($table->owner ?? ($fates === ['kept'] ? true : null), $table->name . ' says what becomes of rows of nobody');
		}
	}

	public function testEveryRuleIsNamedAndEveryNameIsARule(): void {
		$rules = array_map(static fn (RetentionRule $rule): string => $rule->id(), $this->get(Retention::class)->rules());
		$named = array_merge(...array_map(static fn (PersonalTable $table): array => $table->retention, Registry::tables()));

		self::assertSame($rules, array_unique($rules));
		self::assertEqualsCanonicalizing($rules, array_unique($named));
	}

	public function testEverythingSaysWhatItIsFor(): void {
		$l = $this->get(IL10N::class);
		foreach (Registry::tables() as $table) {
			self::assertNotSame('', ($table->title)($l));
			self::assertNotSame('', ($table->purpose)($l));
		}
	}
}
