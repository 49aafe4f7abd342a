<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Bench;

use OCA\Verband\AppInfo\Application;
use OCA\Verband\Calendar\OccurrenceFilter;
use OCA\Verband\Calendar\OccurrenceQuery;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Counter;
use OCP\IDBConnection;
use OCP\Server;

/** How many SQL statements of ours a question costs, and how much there is to find. */
final class Statements {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return array<string, int> */
	public function count(): array {
		$day = new \DateTimeImmutable('first day of this month');
		$month = ['from' => $day->format('Y-m-d'), 'to' => $day->modify('+1 month')->format('Y-m-d')];
		$year = ['to' => $day->modify('+1 year')->format('Y-m-d')] + $month;
		$query = $this->db->getQueryBuilder();
		$unit = (string)$query->select('id')->from('verband_gliederungen')->where("code = 'bench-1'")->executeQuery()->fetchOne();
		return [
			'events' => $this->rows('verband_events'),
			'dates' => $this->rows('verband_occurrences', 'start_ts >= ' . strtotime($month['from']) . ' AND start_ts < ' . strtotime($month['to'])),
			'month' => $this->asked($month),
			'unit' => $this->asked($year + ['gliederung' => $unit]),
			'search' => $this->asked($year + ['q' => 'linde 7']),
		];
	}

	/** @param array<string, string> $parameters of GET occurrences */
	private function asked(array $parameters): int {
		$container = (new Application())->getContainer();
		$connection = Server::get(\OC\DB\Connection::class);
		$access = $container->get(Access::class);
		$access->forget();
		$filter = OccurrenceFilter::read($parameters, $container->get(Clock::class)->zone());
		$before = $connection->getStats()['executed'];
		$viewer = $access->viewerFor('bench-member');
		$container->get(Counter::class)->current();
		$container->get(OccurrenceQuery::class)->find($filter, $viewer, $access->tree());
		$container->get(OccurrenceQuery::class)->uncomputable($filter, $viewer, $access->tree());
		return $connection->getStats()['executed'] - $before;
	}

	private function rows(string $table, string $where = '1 = 1'): int {
		$query = $this->db->getQueryBuilder();
		return (int)$query->select($query->func()->count('*'))->from($table)->where($where)->executeQuery()->fetchOne();
	}
}
