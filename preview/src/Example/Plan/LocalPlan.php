<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example\Plan;

use DateTimeImmutable;

/**
 * What UB and KV do once: every month deals cards from data/occasions.php to the Gliederungen, the busy ones get more.
 *
 * @phpstan-type Card array{kind: string, title: string, topics: string, slot: string, minutes: int, months: list<int>}
 */
final class LocalPlan {
	private const SLOTS = [
		'evening' => [['MO', 'TU', 'WE', 'TH'], ['18:30', '19:00', '19:00', '19:30']],
		'early' => [['MO', 'TU', 'WE', 'TH', 'FR'], ['07:00', '07:15']],
		'daytime' => [['MO', 'TU', 'WE', 'TH'], ['16:00', '16:30', '17:00']],
		'online' => [['MO', 'TU', 'WE', 'TH'], ['19:30', '20:00']],
		'friday' => [['FR'], ['18:00', '18:30', '19:00']],
		'saturday' => [['SA'], ['10:00', '10:30', '11:00']],
		'afternoon' => [['SA', 'SU'], ['14:00', '14:30', '15:00']],
		'weekend' => [['SA'], ['10:00']],
	];
	/** kinds that invite everybody, and how often in a hundred */
	private const PUBLIC = ['action' => 70, 'social' => 25, 'other' => 35];
	private const STEP = 43;

	/** @var list<Card> */
	private readonly array $cards;

	/**
	 * @param array<string, list<array<int, mixed>>> $occasions data/occasions.php
	 * @param array<string, int> $busy UB and KV by code: 0 to 3
	 * @param array<string, list<string>> $texts descriptions by kind
	 * @param DateTimeImmutable $today drafts lie ahead
	 */
	public function __construct(
		array $occasions,
		private readonly array $busy,
		private readonly array $texts,
		private readonly Places $places,
		private readonly DateTimeImmutable $today,
	) {
		$cards = [];
		foreach ($occasions as $kind => $rows) {
			foreach ($rows as $row) {
				[$title, $topics, $slot, $minutes] = $row;
				$months = isset($row[4]) ? DayRule::months($row[4]) : range(1, 12);
				$cards[$title] = compact('kind', 'title', 'topics', 'slot', 'minutes', 'months');
			}
		}
		$this->cards = array_values(Seed::shuffle('deck', $cards));
	}

	/**
	 * @param list<string> $taken days on which the Landesverband needs everybody, YYYY-MM-DD
	 * @return list<PlannedEvent>
	 */
	public function in(Month $month, array $taken): array {
		$hosts = $this->hosts($month);
		$events = [];
		foreach ($this->deal($month, count($hosts)) as $number => $card) {
			$day = $this->day($month, $card, $hosts[$number], $taken);
			$events[] = $this->event($card, $hosts[$number], $day, $number);
		}
		return $events;
	}

	/** @return list<string> codes, some more than once */
	private function hosts(Month $month): array {
		$isQuiet = in_array($month->number, [7, 8, 12], true);
		$hosts = [];
		foreach (Seed::shuffle($month->key(), $this->busy) as $code => $busy) {
			$key = $code . $month->key();
			$times = match ($busy) {
				0 => (int)Seed::chance($key, 40),
				1 => (int)Seed::chance($key, 60),
				2 => 1 + (int)Seed::chance($key, 30),
				default => 2 + (int)Seed::chance($key, 20),
			};
			array_push($hosts, ...array_fill(0, max(0, $times - (int)($isQuiet && $busy > 1)), $code));
		}
		return $hosts;
	}

	/** @return list<Card> as many as asked for, walking on through the deck from month to month */
	private function deal(Month $month, int $number): array {
		$fit = array_values(array_filter($this->cards, static fn (array $card): bool => in_array($month->number, $card['months'], true)));
		$dealt = [];
		for ($i = 0; $i < $number; $i++) {
			$dealt[] = $fit[($month->index() * self::STEP + $i) % count($fit)];
		}
		return $dealt;
	}

	/**
	 * @param Card $card
	 * @param list<string> $taken
	 */
	private function day(Month $month, array $card, string $code, array $taken): DateTimeImmutable {
		$days = $month->days(self::SLOTS[$card['slot']][0]);
		$open = array_values(array_filter($days, static fn (DateTimeImmutable $day): bool => !in_array($day->format('Y-m-d'), $taken, true)));
		$day = Seed::pick($month->key() . $code . $card['title'], $open === [] ? [$month->day(10)] : $open);
		return $day->modify(Seed::pick($code . $card['title'], self::SLOTS[$card['slot']][1]));
	}

	/** @param Card $card */
	private function event(array $card, string $code, DateTimeImmutable $start, int $number): PlannedEvent {
		$key = $code . $start->format('Ymd') . $card['title'];
		$place = $this->places->pick($card['slot'] === 'online' ? 'online' : $code, $key, outdoors: $card['kind'] === 'action');
		$town = $place['town'] === '' ? $this->places->seat($code)['place'] : $place['town'];
		$status = $this->status($key, $start, $number);
		// one in every month is called off, one still a draft, some are held together: seen from outside
		$isShown = $number < 6;
		return new PlannedEvent(
			$code,
			$start,
			$start->modify('+' . $card['minutes'] . ' minutes'),
			array_filter([
				'title' => str_replace('{ort}', $town, $card['title']),
				'kind' => $card['kind'],
				'topics' => explode(',', $card['topics']),
				'audience' => $isShown ? 'members' : $this->audience($key, $card['kind']),
				'status' => $status,
				'description' => $this->text($key, $card['kind']),
			]) + $place['fields'],
			hosts: match (true) {
				$number === 2, $number === 3, $number === 4, Seed::chance($key . 'with', 5) => [$this->places->neighbour($code) => true],
				$number === 5 => [$this->places->neighbour($code) => false],
				default => [],
			},
		);
	}

	private function status(string $key, DateTimeImmutable $start, int $number): ?string {
		return match (true) {
			$number === 0 => 'cancelled',
			$number === 1 => 'draft',
			$number < 6 => null,
			Seed::chance($key . 'cancelled', 3) => 'cancelled',
			$start > $this->today && Seed::chance($key . 'draft', 8) => 'draft',
			default => null,
		};
	}

	private function audience(string $key, string $kind): string {
		if (Seed::chance($key . 'public', self::PUBLIC[$kind] ?? 5)) {
			return 'public';
		}
		return match (Seed::number($key . 'audience', 12)) {
			0 => 'own',
			1 => 'bezirk',
			default => 'members',
		};
	}

	private function text(string $key, string $kind): ?string {
		return isset($this->texts[$kind]) && Seed::chance($key . 'text', 60) ? Seed::pick($key, $this->texts[$kind]) : null;
	}
}
