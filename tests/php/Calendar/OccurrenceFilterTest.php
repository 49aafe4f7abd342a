<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar;

use DateTimeZone;
use OCA\Verband\Calendar\OccurrenceFilter;
use OCA\Verband\Platform\Problem;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class OccurrenceFilterTest extends TestCase {
	private const RANGE = ['from' => '2026-06-01', 'to' => '2026-07-01'];

	public static function bad(): iterable {
		yield 'F3 all of time' => [['from' => '0001-01-01', 'to' => '9999-12-31'], 'range-too-long', 'to'];
		yield 'F3 no range' => [['to' => '2026-01-01'], 'required', 'from'];
		yield 'the wrong way round' => [['from' => '2026-02-01', 'to' => '2026-01-01'], 'end-before-start', 'to'];
		yield 'no such day' => [['from' => '2026-02-30', 'to' => '2026-03-01'], 'bad-date', 'from'];
		yield 'words' => [['from' => 'now', 'to' => 'tomorrow'], 'bad-date', 'from'];
		yield 'F3 limit -1' => [self::RANGE + ['limit' => '-1'], 'invalid', 'limit'];
		yield 'limit 0' => [self::RANGE + ['limit' => '0'], 'invalid', 'limit'];
		yield 'F3 100,000 characters' => [self::RANGE + ['q' => str_repeat('x', 100_000)], 'too-long', 'q'];
		yield 'NUL' => [self::RANGE + ['q' => "a\0"], 'not-text', 'q'];
		yield 'an array' => [self::RANGE + ['q' => ['x']], 'invalid', 'q'];
		yield 'A1 ids' => [self::RANGE + ['gliederung' => '1 OR 1=1'], 'invalid', 'gliederung'];
		yield 'kind' => [self::RANGE + ['kind' => 'meeting,x'], 'unknown-kind', 'kind'];
		yield 'cursor' => [self::RANGE + ['cursor' => "1'"], 'bad-cursor', 'cursor'];
	}

	/** @param array<string, mixed> $parameters */
	#[DataProvider('bad')]
	public function testRefuses(array $parameters, string $code, string $field): void {
		try {
			OccurrenceFilter::read($parameters, new DateTimeZone('Europe/Berlin'));
			self::fail('taken');
		} catch (Problem $problem) {
			self::assertSame(['error' => $code, 'field' => $field], $problem->toArray());
		}
	}

	public function testADayBeginsInTheAssociationsZone(): void {
		$filter = OccurrenceFilter::read(self::RANGE, new DateTimeZone('Europe/Berlin'));

		self::assertSame('2026-05-31T22:00:00+00:00', $filter->from->format(DATE_ATOM));
	}

	public function testAnOffsetWhosePlusBecameABlank(): void {
		$filter = OccurrenceFilter::read(['from' => '2026-06-01T00:00:00 02:00', 'to' => '2026-06-02T00:00:00Z'], new DateTimeZone('UTC'));

		self::assertSame('2026-05-31T22:00:00+00:00', $filter->from->format(DATE_ATOM));
	}

	public function testTheLimitIsCapped(): void {
		self::assertSame(1000, OccurrenceFilter::read(self::RANGE + ['limit' => '1000000000'], new DateTimeZone('UTC'))->limit);
	}

	public function testFourHundredDaysAreAllowedAndDifferInTheirFingerprint(): void {
		$a = OccurrenceFilter::read(['from' => '2026-01-01', 'to' => '2027-02-05'], new DateTimeZone('Europe/Berlin'));
		$b = OccurrenceFilter::read(['from' => '2026-01-01', 'to' => '2027-02-04'], new DateTimeZone('Europe/Berlin'));

		self::assertNotSame($a->fingerprint(), $b->fingerprint());
	}
}
