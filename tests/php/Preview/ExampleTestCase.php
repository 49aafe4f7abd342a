<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Preview;

use DateTimeImmutable;
use DateTimeZone;
use OCA\Verband\Calendar\OccurrenceFilter;
use OCA\Verband\Calendar\OccurrencePresenter;
use OCA\Verband\Calendar\OccurrenceQuery;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\GliederungMapper;
use OCA\Verband\Preview\Container\Container;
use OCA\Verband\Preview\Example\ExampleAssociation;
use OCA\Verband\Preview\Example\Plan\Month;
use OCA\Verband\Tests\DatabaseTestCase;
use OCP\IDBConnection;

/** The example association, loaded once a run for each day that tests only look at. */
abstract class ExampleTestCase extends DatabaseTestCase {
	protected const TODAY = '2026-11-22';

	/** @var array<string, Container> by day */
	private static array $loaded = [];

	/** @return iterable<string, array{string}> */
	public static function days(): iterable {
		yield 'a Sunday in November' => [self::TODAY];
		yield 'New Year' => ['2027-01-01'];
		yield 'Easter, and the clocks go forward' => ['2027-03-28'];
		yield 'a day that most years lack' => ['2028-02-29'];
	}

	/** The example to look at only, loaded once for all tests that do. */
	protected function example(string $today): void {
		if (isset(self::$loaded[$today])) {
			$this->container = self::$loaded[$today];
			$this->db = $this->get(IDBConnection::class);
			return;
		}
		$this->load($today);
		self::$loaded[$today] = $this->container;
	}

	/** The example to change. */
	protected function load(string $today): void {
		$this->at($today . 'T09:00:00+01:00');
		$this->get(ExampleAssociation::class)->load(new DateTimeImmutable($today));
		$this->get(Access::class)->forget();
	}

	/** @return list<array<string, mixed>> dates of the month as the API gives them to that account */
	protected function seen(string $uid, Month $month): array {
		$access = $this->get(Access::class);
		$zone = new DateTimeZone(Month::ZONE);
		$filter = new OccurrenceFilter($month->day(1), $month->day(1)->modify('+1 month'));
		$rows = $this->get(OccurrenceQuery::class)->find($filter, $access->viewerFor($uid), $access->tree());
		return array_map(static fn (array $row): array => (new OccurrencePresenter())->present($row, $zone), $rows);
	}

	protected function id(string $code): int {
		foreach ($this->get(GliederungMapper::class)->all() as $one) {
			if ($one->getCode() === $code) {
				return $one->getId();
			}
		}
		self::fail($code);
	}
}
