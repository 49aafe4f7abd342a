<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Calendar\Programme;

use OCA\Verband\Calendar\Programme\ProgrammePage;
use OCA\Verband\Calendar\Programme\PublicEvents;
use OCA\Verband\Calendar\Programme\PublicId;
use OCA\Verband\Tests\Calendar\Feed\FeedTestCase;

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

		self::assertSame(['Mi., 3. Juni 2026, 19:00–21:00', 'Mi., 10. Juni 2026, 19:00–21:00', 'Mi., 17. Juni 2026, 19:00–21:00'], array_column($page['dates'], 'span'));
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
