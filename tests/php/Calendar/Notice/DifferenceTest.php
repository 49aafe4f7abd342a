<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar\Notice;

use OCA\Verband\Calendar\EventStatus;
use OCA\Verband\Calendar\Notice\Difference;
use OCA\Verband\Calendar\Notice\NotedDate;
use OCA\Verband\Calendar\Notice\Snapshot;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** What two snapshots say to somebody who knew the first. Days are counted from now, day 0. */
final class DifferenceTest extends TestCase {
	private const NOW = 1_780_000_000;

	/** @return iterable<string, array{Snapshot, Snapshot, ?string, ?int}> subject, and the day it is about */
	public static function changes(): iterable {
		$p = EventStatus::Published;
		$one = static fn (int $day = 5, string $place = 'x'): array => [self::date($day, '', place: $place)];
		$series = static fn (int ...$days): array => array_map(static fn (int $day): NotedDate => self::date($day, "d$day"), $days);
		yield 'nothing' => [self::of($p, $one()), self::of($p, $one()), null, null];
		yield 'moved' => [self::of($p, $one(5)), self::of($p, $one(6)), 'moved', 6];
		yield 'moved into the past' => [self::of($p, $one(5)), self::of($p, $one(-6)), 'cancelled', 5];
		yield 'moved out of the past' => [self::of($p, $one(-5)), self::of($p, $one(6)), null, null];
		yield 'elsewhere' => [self::of($p, $one()), self::of($p, $one(5, 'y')), 'relocated', 5];
		yield 'only the past' => [self::of($p, $one(-3)), self::of(EventStatus::Cancelled, $one(-3)), null, null];
		yield 'cancelled' => [self::of($p, $one()), self::of(EventStatus::Cancelled, $one()), 'cancelled', 5];
		yield 'deleted' => [self::of($p, $one()), self::of($p, $one(), true), 'cancelled', 5];
		yield 'cancelled one deleted' => [self::of(EventStatus::Cancelled, $one()), self::of(EventStatus::Cancelled, $one(), true), null, null];
		yield 'after all' => [self::of(EventStatus::Cancelled, $one()), self::of($p, $one()), 'reinstated', 5];
		yield 'restored' => [self::of($p, $one(), true), self::of($p, $one()), null, null];
		yield 'a draft changes' => [self::of(EventStatus::Draft, $one()), self::of(EventStatus::Draft, $one(6)), null, null];
		yield 'a draft is published' => [self::of(EventStatus::Draft, $one()), self::of($p, $one(6)), null, null];
		yield 'back to draft' => [self::of($p, $one()), self::of(EventStatus::Draft, $one(6)), null, null];
		yield 'one date left out' => [self::of($p, $series(1, 8, 15)), self::of($p, $series(1, 15)), 'dropped', 8];
		yield 'one date cancelled' => [self::of($p, $series(1, 8)), self::of($p, [self::date(1, 'd1'), self::date(8, 'd8', true)]), 'dropped', 8];
		yield 'that date after all' => [self::of($p, [self::date(1, 'd1'), self::date(8, 'd8', true)]), self::of($p, $series(1, 8)), 'reinstated', 8];
		yield 'one date moved' => [self::of($p, $series(1, 8)), self::of($p, [self::date(1, 'd1'), self::date(9, 'd8')]), 'moved', 9];
		yield 'two dates left out' => [self::of($p, $series(1, 8, 15)), self::of($p, $series(15)), 'dates', 15];
		yield 'all dates left out' => [self::of($p, $series(1, 8)), self::of($p, $series()), 'cancelled', 1];
		yield 'the series shifted' => [self::of($p, $series(1, 8, 15)), self::of($p, $series(2, 9, 16)), 'dates', 2];
		yield 'the series elsewhere' => [self::of($p, $series(1, 8)), self::of($p, [self::date(1, 'd1', place: 'y'), self::date(8, 'd8', place: 'y')]), 'relocated', 1];
		yield 'the series goes on for longer' => [self::of($p, $series(1, 8)), self::of($p, $series(1, 8, 15)), null, null];
		yield 'one date becomes a series' => [self::of($p, $one(1)), self::of($p, $series(1, 8, 15)), null, null];
		yield 'one date becomes a series elsewhere' => [self::of($p, $one(1, 'y')), self::of($p, $series(1, 8)), 'relocated', 1];
		yield 'a long series, seen later' => [self::of($p, $series(...range(1, 60))), self::of($p, $series(...range(3, 62))), 'dates', 3];
		yield 'a long series grows' => [self::of($p, $series(...range(1, 60))), self::of($p, $series(...range(1, 30), ...range(31, 60))), null, null];
	}

	#[DataProvider('changes')]
	public function testInWords(Snapshot $before, Snapshot $after, ?string $subject, ?int $day): void {
		$difference = Difference::between($before, $after, self::NOW);

		self::assertSame($subject, $difference?->subject->value);
		self::assertSame($day === null ? null : self::NOW + $day * 86400, $difference?->date?->start);
	}

	#[DataProvider('changes')]
	public function testASnapshotSurvivesItsStorage(Snapshot $before): void {
		self::assertEquals($before, Snapshot::fromJson($before->toJson()));
	}

	/** A part of a series that is known only so far tells nothing about what is beyond. */
	public function testTheEndOfWhatIsKnownIsNoChange(): void {
		$days = static fn (int $from, int $to): array => array_map(static fn (int $day): NotedDate => self::date($day, "d$day"), range($from, $to));
		$before = self::of(EventStatus::Published, $days(-4, Snapshot::MOST_DATES - 5));
		$after = self::of(EventStatus::Published, $days(1, Snapshot::MOST_DATES));

		self::assertNull(Difference::between($before, $after, self::NOW + 86400 / 2));
	}

	/** @param list<NotedDate> $dates */
	private static function of(EventStatus $status, array $dates, bool $deleted = false): Snapshot {
		return new Snapshot($status, $deleted, $dates);
	}

	private static function date(int $day, string $id, bool $cancelled = false, string $place = 'x'): NotedDate {
		$start = self::NOW + $day * 86400;
		return new NotedDate($id, $start, $start + 7200, null, null, $cancelled, $place);
	}
}
