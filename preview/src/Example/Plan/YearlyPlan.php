<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example\Plan;

use DateTimeImmutable;

/**
 * What comes every year, from data/yearly-*.php.
 *
 * @phpstan-type Entry array{by: string|list<string>, on: string, kind: string, title: string|non-empty-list<string>, topics: string,
 *     time?: array{0: string, 1: string, 2?: int}, days?: int, at?: string|non-empty-list<string>, atIn?: array<int, non-empty-list<string>>,
 *     hosts?: array<string, bool>, audience?: string, group?: string, status?: string, text?: string}
 */
final class YearlyPlan {
	/**
	 * @param list<Entry> $land
	 * @param list<Entry> $regions
	 */
	public function __construct(
		private readonly array $land,
		private readonly array $regions,
		private readonly Places $places,
	) {
	}

	/** @return list<PlannedEvent> */
	public function in(Month $month): array {
		$events = [];
		foreach ([...$this->land, ...$this->regions] as $entry) {
			$rule = DayRule::parse($entry['on']);
			$day = $rule->in($month);
			if ($day === null) {
				continue;
			}
			foreach (is_string($entry['by']) ? [$entry['by']] : $entry['by'] as $number => $code) {
				$events[] = $this->event($entry, $code, $day, $rule->turn($month) + $number, $month);
			}
		}
		return $events;
	}

	/** @param Entry $entry */
	private function event(array $entry, string $code, DateTimeImmutable $day, int $turn, Month $month): PlannedEvent {
		$at = $this->at($entry, $code, $turn, $month);
		$key = $at === 'online' ? $code . $entry['on'] : $at . $month->key();
		$place = $this->places->pick($at, $key, outdoors: $entry['kind'] === 'action', seatOnly: true);
		$time = $entry['time'] ?? null;
		return new PlannedEvent(
			$code,
			$time === null ? $day : $day->modify($time[0]),
			$time === null ? $day->modify('+' . ($entry['days'] ?? 1) . ' days') : $day->modify('+' . ($time[2] ?? 0) . ' days')->modify($time[1]),
			array_filter([
				'title' => str_replace('{ort}', $place['town'], self::turned($entry['title'], $turn)),
				'kind' => $entry['kind'],
				'topics' => explode(',', $entry['topics']),
				'audience' => $entry['audience'] ?? null,
				'protectedGroup' => $entry['group'] ?? null,
				'status' => $entry['status'] ?? null,
				'description' => $entry['text'] ?? null,
			]) + $place['fields'],
			$time === null,
			$this->hosts($entry['hosts'] ?? [], $code, $at),
		);
	}

	/** @param Entry $entry */
	private function at(array $entry, string $code, int $turn, Month $month): string {
		if (isset($entry['atIn'])) {
			return self::turned($entry['atIn'][$month->number], $month->year);
		}
		return self::turned($entry['at'] ?? $code, $turn);
	}

	/**
	 * @param array<string, bool> $hosts
	 * @return array<string, bool>
	 */
	private function hosts(array $hosts, string $code, string $at): array {
		$found = [];
		foreach ($hosts as $host => $accepted) {
			$host = match ($host) {
				'bezirk' => $this->places->bezirk($at),
				'place' => $at,
				default => $host,
			};
			if ($host !== $code) {
				$found[$host] = $accepted;
			}
		}
		return $found;
	}

	/** @param string|non-empty-list<string> $items */
	private static function turned(string|array $items, int $turn): string {
		return is_string($items) ? $items : $items[$turn % count($items)];
	}
}
