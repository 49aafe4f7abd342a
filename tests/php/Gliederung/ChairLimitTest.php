<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Gliederung;

use OCA\Verband\Gliederung\ChairLimit;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class ChairLimitTest extends TestCase {
	/** @return iterable<string, array{list<array{string, ?string}>, array{string, ?string}, bool}> others, new, exceeded */
	public static function spans(): iterable {
		$open = ['2026-01-01', null];
		yield 'a third' => [[$open, $open], $open, false];
		yield 'a fourth' => [[$open, $open, $open], $open, true];
		yield 'a fourth after one ended the day before' => [[$open, $open, ['2026-01-01', '2026-05-31']], ['2026-06-01', null], false];
		yield 'a fourth on the last day of one' => [[$open, $open, ['2026-01-01', '2026-06-01']], ['2026-06-01', null], true];
		yield 'a fourth that ends before the others begin' => [[$open, $open, $open], ['2025-01-01', '2025-12-31'], false];
		yield 'a fourth that lasts into the others' => [[$open, $open, $open], ['2025-01-01', '2026-01-01'], true];
		yield 'four in turn, never at once' => [
			[['2026-01-01', '2026-01-31'], ['2026-02-01', '2026-02-28'], ['2026-03-01', '2026-03-31']], ['2026-01-01', null], false,
		];
		yield 'three that meet in the middle of the new one' => [
			[['2026-01-01', '2026-06-30'], ['2026-06-01', null], ['2026-06-15', '2026-06-16']], ['2026-01-01', '2026-12-31'], true,
		];
	}

	/**
	 * @param list<array{string, ?string}> $others
	 * @param array{string, ?string} $new
	 */
	#[DataProvider('spans')]
	public function testNeverMoreThanThreeOnOneDay(array $others, array $new, bool $exceeded): void {
		$spans = array_map(static fn (array $span): array => ['from' => $span[0], 'until' => $span[1]], $others);

		self::assertSame($exceeded, ChairLimit::exceeded($spans, ...$new));
	}

	public function testSpansOverlapOnASharedDay(): void {
		self::assertTrue(ChairLimit::overlap('2026-01-01', '2026-06-01', '2026-06-01', null));
		self::assertFalse(ChairLimit::overlap('2026-01-01', '2026-05-31', '2026-06-01', null));
		self::assertTrue(ChairLimit::overlap('2026-06-01', null, '2026-01-01', null));
		self::assertFalse(ChairLimit::overlap('2026-06-02', null, '2026-01-01', '2026-06-01'));
	}
}
