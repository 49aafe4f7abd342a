<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Platform;

use OCA\Verband\Calendar\EventKind;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class InputTest extends TestCase {
	public static function refused(): iterable {
		yield 'B1 NUL' => ["a\0b", 'not-text'];
		yield 'B1 lone surrogate' => ["a\xed\xa0\x80", 'not-text'];
		yield 'C1 line break in a title' => ["Sitzung\r\nATTENDEE:mailto:x@evil", 'not-text'];
		yield 'escape' => ["\x1b[31m", 'not-text'];
		yield 'B1 70,000 characters' => [str_repeat('ä', 70000), 'too-long'];
		yield 'A2 an array' => [['x'], 'invalid'];
		yield 'A2 a number' => [7, 'invalid'];
		yield 'A2 true' => [true, 'invalid'];
		yield 'nothing' => [null, 'required'];
		yield 'blanks' => ['   ', 'required'];
	}

	#[DataProvider('refused')]
	public function testRefusesWithCodeAndField(mixed $value, string $code): void {
		try {
			(new Input(['title' => $value]))->string('title', 255, required: true);
			self::fail('taken');
		} catch (Problem $problem) {
			self::assertSame(['error' => $code, 'field' => 'title'], $problem->toArray());
			self::assertSame(400, $problem->status);
		}
	}

	public static function kept(): iterable {
		foreach (['<img src=x onerror=alert(1)>', '"><svg/onload=alert(1)>', "{{constructor.constructor('alert(1)')()}}",
			'${7*7}', "\u{202e}txt", '=HYPERLINK("x")', 'Grüße 🎉'] as $text) {
			yield $text => [$text];
		}
	}

	#[DataProvider('kept')]
	public function testB1TextIsKeptToTheLetter(string $text): void {
		self::assertSame($text, (new Input(['title' => $text]))->string('title', 255));
	}

	public function testLineBreaksOfManyLines(): void {
		self::assertSame("a\nb\nc", (new Input(['d' => "a\r\nb\rc"]))->string('d', 10, multiline: true));
	}

	public function testAbsentAndNullAreTwoThings(): void {
		$input = new Input(['url' => null]);

		self::assertTrue($input->has('url'));
		self::assertFalse($input->has('title'));
		self::assertNull($input->nullableString('url', 10));
	}

	public function testTypes(): void {
		foreach ([
			static fn (Input $i): mixed => $i->int('x'), static fn (Input $i): mixed => $i->bool('x'),
			static fn (Input $i): mixed => $i->date('x'), static fn (Input $i): mixed => $i->enum('x', EventKind::class),
			static fn (Input $i): mixed => $i->list('x', 3),
		] as $read) {
			foreach (['2026-02-30', '1', ['a' => 1], 1.5] as $value) {
				try {
					$read(new Input(['x' => $value]));
					self::fail('taken: ' . json_encode($value));
				} catch (Problem $problem) {
					self::assertSame('x', $problem->field);
				}
			}
		}
		self::assertSame('2028-02-29', (new Input(['x' => '2028-02-29']))->date('x'));
	}
}
