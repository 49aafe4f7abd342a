<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Bench;

use OCP\IDBConnection;

/**
 * Makes the events a multiple of what World made, by copies within the database, some hours later each: a hundred
 * times entered one by one would take an hour.
 */
final class Growth {
	/** Between the ids of one copy and the next; far from those that the database gives itself. */
	private const STEP = 10_000_000;

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return bool whether there are `$to` times as many now */
	public function between(int $from, int $to): bool {
		for ($copy = $from; $copy < $to; $copy++) {
			$this->db->beginTransaction();
			$this->copyEvents($copy);
			$this->copyStock($copy);
			$this->db->commit();
		}
		return true;
	}

	private function copyEvents(int $copy): void {
		$ids = "SELECT e.id FROM *PREFIX*verband_events e JOIN *PREFIX*verband_gliederungen g ON g.id = e.gliederung_id WHERE g.code LIKE 'bench-%' AND e.uid NOT LIKE 'copy%'";
		$offset = $copy * self::STEP;
		$later = $copy * 5 * 3600;
		$this->copy('verband_events', [
			'id' => "id + $offset", 'uid' => $this->named('uid', $copy), 'gliederung_id', 'revision', 'status', 'audience', 'kind', 'title',
			'location', 'topics', 'host_ids', 'recurrence', 'updated_at',
		], "id IN ($ids)");
		foreach ([
			'verband_event_texts' => ['search_text', 'icalendar'],
			'verband_event_hosts' => ['gliederung_id', 'position', 'accepted'],
			'verband_occurrences' => ['recurrence_id', 'start_ts' => "start_ts + $later", 'end_ts' => "end_ts + $later", 'is_long', 'cancelled', 'title', 'location'],
		] as $table => $columns) {
			$this->copy($table, ['event_id' => "event_id + $offset"] + $columns, "event_id IN ($ids)");
		}
	}

	private function copyStock(int $copy): void {
		$this->copy('calendarobjects', [
			'uri' => $this->named('uri', $copy), 'uid' => $this->named('uid', $copy), 'calendarid', 'calendardata', 'lastmodified', 'etag', 'size',
			'componenttype', 'firstoccurence', 'lastoccurence', 'classification', 'calendartype',
		], "uri NOT LIKE 'copy%' AND calendarid IN (SELECT id FROM *PREFIX*calendars WHERE principaluri = 'principals/users/bench-phone' AND uri = 'bench')");
	}

	/** @param array<int|string, string> $columns names, or expressions by name */
	private function copy(string $table, array $columns, string $where): void {
		$names = array_map(static fn (int|string $name, string $value): string => is_int($name) ? $value : $name, array_keys($columns), $columns);
		$this->db->executeStatement(sprintf('INSERT INTO *PREFIX*%1$s (%2$s) SELECT %3$s FROM *PREFIX*%1$s WHERE %4$s', $table, implode(', ', $names), implode(', ', $columns), $where));
	}

	private function named(string $column, int $copy): string {
		$isMysql = $this->db->getDatabaseProvider() === IDBConnection::PLATFORM_MYSQL;
		return $isMysql ? "CONCAT('copy$copy-', $column)" : "'copy$copy-' || $column";
	}
}
