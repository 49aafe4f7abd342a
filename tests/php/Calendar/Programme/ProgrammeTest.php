<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar\Programme;

use OCA\Verband\Calendar\Programme\ProgrammePage;
use OCA\Verband\Calendar\Programme\PublicEvents;
use OCA\Verband\Calendar\Programme\PublicId;
use OCA\Verband\Tests\Calendar\Feed\FeedTestCase;
use PHPUnit\Framework\Attributes\TestWith;

/** What somebody without an account is shown. */
final class ProgrammeTest extends FeedTestCase {
	/**
	 * @param array<string, mixed> $parameters
	 * @return list<string> titles in their order
	 */
	private function shown(array $parameters = []): array {
		$days = $this->get(ProgrammePage::class)->programme($parameters)['days'];
		return array_column(array_merge(...array_column($days, 'dates')), 'title');
	}

	public function testOnlyWhatIsForEverybodyIsShown(): void {
		$hidden = [
			$this->event('draft', ['status' => 'draft']), $this->event('members', ['audience' => 'members']),
			$this->event('bezirk', ['audience' => 'bezirk']), $this->event('own', ['audience' => 'own']),
		];
		$shown = [$this->event('open'), $this->event('off', ['status' => 'cancelled', 'start' => '2026-06-11', 'end' => '2026-06-12', 'allDay' => true])];

		self::assertSame(['open', 'off'], $this->shown());
		self::assertSame(['open', 'off'], $this->shown(['view' => 'month']));
		foreach ($shown as $event) {
			self::assertSame($event->getId(), $this->get(PublicEvents::class)->find($this->get(PublicId::class)->of($event->getId()))->getId());
		}
		foreach ($hidden as $event) {
			$this->assertRefused(404, 'not-found', fn () => $this->get(PublicEvents::class)->find($this->get(PublicId::class)->of($event->getId())));
		}
	}

	public function testFilters(): void {
		$this->event('21', ['kind' => 'action']);
		$this->event('31 Pflege', [], 31);

		self::assertSame(['21'], $this->shown(['bezirk' => '2']));
		self::assertSame(['21'], $this->shown(['kind' => 'action']));
		self::assertSame(['31 Pflege'], $this->shown(['q' => 'PFLEGE']));
		self::assertSame([], $this->shown(['q' => '%']));
		self::assertSame(['21', '31 Pflege'], $this->shown(['bezirk' => 'x', 'kind' => 'x', 'month' => '1999-13', 'view' => ['x'], 'q' => "\xff"]));
	}

	public function testAMonthHasAllItsDaysAndALongEventStandsOnItsFirst(): void {
		$this->event('Camp', ['start' => '2026-05-30', 'end' => '2026-07-05', 'allDay' => true]);
		$days = $this->get(ProgrammePage::class)->programme(['view' => 'month'])['days'];

		self::assertCount(30, $days);
		self::assertSame('Camp', $days[0]['dates'][0]['title']);
		self::assertTrue($days[0]['isToday']);
	}

	public function testAnEventShowsItsNextDates(): void {
		$event = $this->event('Reihe', ['rrule' => 'FREQ=WEEKLY;COUNT=5', 'start' => '2026-05-20T19:00:00+02:00', 'end' => '2026-05-20T21:00:00+02:00']);

		$page = $this->get(ProgrammePage::class)->event($event);

		self::assertSame(['Mi, 3. Juni, 19:00–21:00', 'Mi, 10. Juni, 19:00–21:00', 'Mi, 17. Juni, 19:00–21:00'], array_column($page['dates'], 'span'));
	}

	/** @param array{string, string} $words what stands beside its title, and below it */
	#[TestWith(['2026-06-03T19:00:00+02:00', '2026-06-03T21:00:00+02:00', ['19:00', '19:00–21:00']])]
	#[TestWith(['2026-06-03T19:00:00+02:00', '2026-06-03T19:00:00+02:00', ['19:00', '19:00']])]
	#[TestWith(['2026-06-05T18:00:00+02:00', '2026-06-07T14:00:00+02:00', ['18:00', 'Fr, 5. Juni, 18:00 – So, 7. Juni, 14:00']])]
	#[TestWith(['2026-06-03', '2026-06-04', ['', '']])]
	#[TestWith(['2026-12-31', '2027-01-02', ['', 'Do, 31. Dezember – Fr, 1. Januar 2027']])]
	public function testTheDaysHeadingIsNotSaidAgain(string $start, string $end, array $words): void {
		$this->event('x', ['start' => $start, 'end' => $end, 'allDay' => strlen($start) === 10]);

		[$day] = array_values(array_filter($this->get(ProgrammePage::class)->programme(['month' => substr($start, 0, 7)])['days'], static fn (array $one): bool => $one['dates'] !== []));
		[$date] = $day['dates'];

		self::assertSame($words, [$date['begin'], $date['times']]);
		self::assertMatchesRegularExpression('/^[A-Z][a-z]+tag|^Mittwoch/', $day['day']);
		self::assertSame(str_starts_with($start, '2026'), !str_contains($day['day'], '2026'));
	}

	public function testPublicIdsAreStableAndTellNothing(): void {
		$ids = $this->get(PublicId::class);
		$given = array_map($ids->of(...), range(1, 50));

		self::assertCount(50, array_unique(array_map(static fn (string $id): string => substr($id, 0, 8), $given)));
		self::assertSame(range(1, 50), array_map($ids->read(...), $given));
		foreach (['', '1', str_repeat('0', 32), str_repeat('f', 32), strtoupper($given[0]), $given[0] . "\n"] as $other) {
			self::assertNull($ids->read($other));
		}
	}
}
