<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung;

use OCA\Verband\Gliederung\GliederungFields;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class GliederungFieldsTest extends TestCase {
	public function testReadsWhatIsThereAndNothingElse(): void {
		$read = GliederungFields::read(new Input([
			'name' => '  Unterbezirk Gifhorn ', 'color' => '#AABBCC', 'memberGroup' => '', 'contactPersonId' => null,
			'id' => 5, 'revision' => 99, 'example' => true, 'owner' => 'admin',
		]));

		self::assertSame([
			'name' => 'Unterbezirk Gifhorn', 'color' => '#aabbcc', 'memberGroup' => null, 'contactPersonId' => null,
		], $read);
	}

	/** @return iterable<string, array{string, mixed, string}> field, value, code */
	public static function refused(): iterable {
		foreach (['kind', 'code', 'name', 'shortName', 'color', 'pattern', 'place', 'stop', 'memberGroup'] as $field) {
			yield "an array as $field" => [$field, ['x'], $field === 'kind' ? 'unknown-kind' : 'invalid'];
		}
		foreach (['parentId', 'contactPersonId'] as $field) {
			yield "text as $field" => [$field, '1 OR 1=1', 'invalid'];
			yield "a fraction as $field" => [$field, 1.5, 'invalid'];
			yield "true as $field" => [$field, true, 'invalid'];
		}
		foreach (['code' => 64, 'name' => 200, 'shortName' => 12, 'place' => 200, 'stop' => 200, 'memberGroup' => 64] as $field => $max) {
			yield "too long a $field" => [$field, str_repeat('x', $max + 1), 'too-long'];
			yield "NUL in $field" => [$field, "a\0b", 'not-text'];
			yield "invalid UTF-8 in $field" => [$field, "a\xed\xa0\x80", 'not-text'];
		}
		yield 'a line break in the name' => ['name', "a\nb", 'not-text'];
		yield 'no name' => ['name', ' ', 'required'];
		yield 'null as name' => ['name', null, 'required'];
		yield 'capitals in the code' => ['code', 'UB-Gifhorn', 'invalid'];
		yield 'a slash in the code' => ['code', '../x', 'invalid'];
		yield 'a kind of none' => ['kind', 'ortsverein', 'unknown-kind'];
		yield 'a colour by name' => ['color', 'red', 'invalid'];
		yield 'CSS as colour' => ['color', '#fff;}*', 'invalid'];
		yield 'a line more in the colour' => ['color', "#aabbc\n", 'not-text'];
		yield 'a pattern of none' => ['pattern', 'stars', 'invalid'];
		yield 'a group that follows from offices' => ['memberGroup', 'verband-board-2', 'invalid'];
	}

	#[DataProvider('refused')]
	public function testRefusesWithCodeAndField(string $field, mixed $value, string $code): void {
		try {
			GliederungFields::read(new Input([$field => $value]));
			self::fail('taken');
		} catch (Problem $problem) {
			self::assertSame(['error' => $code, 'field' => $field], $problem->toArray());
		}
	}

	public function testLengthCountsCharacters(): void {
		self::assertSame(['shortName' => str_repeat('ü', 12)], GliederungFields::read(new Input(['shortName' => str_repeat('ü', 12)])));
	}

	public function testDefaultsAreValidAndTheSameEachTime(): void {
		$defaults = GliederungFields::defaults('ub-gifhorn', 'Unterbezirk Gifhorn');

		self::assertSame($defaults, GliederungFields::read(new Input($defaults)));
		self::assertSame($defaults, GliederungFields::defaults('ub-gifhorn', 'Unterbezirk Gifhorn'));
	}
}
