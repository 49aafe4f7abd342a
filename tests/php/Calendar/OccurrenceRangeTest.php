<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar;

use DateTimeZone;
use OCA\Verband\Calendar\EventService;
use OCA\Verband\Calendar\OccurrenceFilter;
use OCA\Verband\Calendar\OccurrenceQuery;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\QueryInput;
use OCA\Verband\Tests\Gliederung\AssociationTestCase;
use PHPUnit\Framework\Attributes\DataProvider;

/** Which dates touch a range, however long they are. */
final class OccurrenceRangeTest extends AssociationTestCase {
	/** @return iterable<string, array{string, string, bool}> start, end and whether it touches October */
	public static function dates(): iterable {
		yield 'an evening' => ['2026-10-12T19:00:00+02:00', '2026-10-12T21:00:00+02:00', true];
		yield 'over before' => ['2026-09-30T22:00:00+02:00', '2026-10-01T00:00:00+02:00', false];
		yield 'into it' => ['2026-09-30T22:00:00+02:00', '2026-10-01T00:01:00+02:00', true];
		yield 'a day and two hours into it' => ['2026-09-29T23:00:00+02:00', '2026-10-01T01:00:00+02:00', true];
		yield 'a second longer' => ['2026-09-29T23:00:00+02:00', '2026-10-01T01:00:01+02:00', true];
		yield 'begins behind it' => ['2026-11-01T00:00:00+01:00', '2026-11-01T01:00:00+01:00', false];
		yield 'begins at its last moment' => ['2026-10-31T23:59:00+01:00', '2026-11-01T01:00:00+01:00', true];
		yield 'the day before' => ['2026-09-30', '2026-10-01', false];
		yield 'its first day' => ['2026-10-01', '2026-10-02', true];
		yield 'a weekend over before' => ['2026-09-28', '2026-10-01', false];
		yield 'a weekend into it' => ['2026-09-29', '2026-10-02', true];
		yield 'the long night of October' => ['2026-10-25', '2026-10-26', true];
		yield 'a summer that ends in it' => ['2026-06-01', '2026-10-02', true];
		yield 'around it' => ['2026-06-01', '2027-02-01', true];
		yield 'a camp behind it' => ['2026-11-01', '2026-11-09', false];
	}

	#[DataProvider('dates')]
	public function testDatesThatTouchAMonth(string $start, string $end, bool $touches): void {
		$board = new Viewer('board', null, [21, 1], [21], [21], [], [1]);
		$this->get(EventService::class)->create($board, 21, ['title' => 'x', 'start' => $start, 'end' => $end, 'allDay' => strlen($start) === 10]);
		$filter = OccurrenceFilter::read(['from' => '2026-10-01', 'to' => '2026-11-01'], new DateTimeZone('Europe/Berlin'));

		self::assertCount($touches ? 1 : 0, $this->get(OccurrenceQuery::class)->find($filter, $board, $this->get(Access::class)->tree()));
	}

	public function testShortAndLongDatesAreOneListByStart(): void {
		$board = new Viewer('board', null, [21, 1], [21], [21], [], [1]);
		foreach (['2026-10-05' => '2026-10-06', '2026-10-01' => '2026-10-09', '2026-10-03' => '2026-10-04', '2026-10-04' => '2026-10-20'] as $start => $end) {
			$this->get(EventService::class)->create($board, 21, ['title' => $start, 'start' => $start, 'end' => $end, 'allDay' => true]);
		}
		$page = function (array $more) use ($board): array {
			$filter = OccurrenceFilter::read(['from' => '2026-10-01', 'to' => '2026-11-01'] + $more, new DateTimeZone('Europe/Berlin'));
			return $this->get(OccurrenceQuery::class)->find($filter, $board, $this->get(Access::class)->tree());
		};
		$days = static fn (array $rows): array => array_map(static fn (array $row): string => substr($row['event_title'], -1), $rows);

		self::assertSame(['1', '3', '4', '5'], $days($page([])));
		$first = $page(['limit' => '2']);
		self::assertSame(['1', '3', '4'], $days($first), 'one more than asked for says that there is more');
		$cursor = QueryInput::writeCursor(...OccurrenceQuery::place($first[1]));
		self::assertSame(['4', '5'], $days($page(['cursor' => $cursor])));
	}

	public function testDatesThatBeginTogetherAreEachOnOnePage(): void {
		$board = new Viewer('board', null, [21, 1], [21], [21], [], [1]);
		foreach (range(1, 7) as $number) {
			$this->get(EventService::class)->create($board, 21, ['title' => "Termin $number", 'start' => '2026-10-05', 'end' => '2026-10-06', 'allDay' => true]);
		}
		$titles = [];
		for ($cursor = ''; $cursor !== null;) {
			$filter = OccurrenceFilter::read(['from' => '2026-10-01', 'to' => '2026-11-01', 'limit' => '2', 'cursor' => $cursor], new DateTimeZone('Europe/Berlin'));
			$rows = $this->get(OccurrenceQuery::class)->find($filter, $board, $this->get(Access::class)->tree());
			$page = array_slice($rows, 0, 2);
			array_push($titles, ...array_column($page, 'event_title'));
			$cursor = count($rows) > 2 ? QueryInput::writeCursor(...OccurrenceQuery::place($page[1])) : null;
		}
		self::assertSame(array_map(static fn (int $number): string => "Termin $number", range(1, 7)), $titles);
	}
}
