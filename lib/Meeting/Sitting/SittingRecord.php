<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;

/**
 * All that a closed sitting keeps of its speakers' list: lanes and durations, no people. The rules of src/ make it
 * (src/meeting/model/shares.ts); here it is held against the log, so that nothing is kept of fewer than three.
 */
final class SittingRecord {
	private const FEWEST_PERSONS = 3;
	private const MAX_ITEMS = 100;
	private const MAX_NUMBER = 10_000_000;

	/** @param array<string, mixed> $data `SittingShares` of openapi.json */
	public function __construct(
		public readonly array $data,
	) {
	}

	/** @throws Problem invalid (shares) */
	public static function read(Input $input): self {
		$shares = new Input($input->object('shares'), 'shares.');
		$people = $shares->nullableObject('people');
		$rest = $shares->nullableObject('rest');
		return new self([
			'version' => 1,
			'people' => $people === null ? null : self::lanes($people, 'people', self::places(...)),
			'items' => array_map(static fn (Input $item): array => ['item' => $item->nullableInt('item')] + self::told($item), $shares->inputs('items', self::MAX_ITEMS)),
			'rest' => $rest === null ? null : self::told(new Input($rest, 'shares.rest.')),
			'incomplete' => $shares->bool('incomplete'),
		]);
	}

	/**
	 * @param list<Speech> $speeches of the sitting
	 * @throws Problem invalid (shares): more than was said, or of fewer people than may be told of
	 */
	public function checked(array $speeches): self {
		$items = array_column($this->data['items'], 'item');
		$isTold = count(array_unique($items)) === count($items);
		foreach ($this->data['items'] as $cell) {
			$isTold = $isTold && self::mayBeTold($cell, array_filter($speeches, static fn (Speech $one): bool => $one->item === $cell['item']));
		}
		if ($this->data['rest'] !== null) {
			$isTold = $isTold && self::mayBeTold($this->data['rest'], array_filter($speeches, static fn (Speech $one): bool => !in_array($one->item, $items, true)));
		}
		return $isTold ? $this : throw Problem::invalid(ErrorCode::Invalid, 'shares');
	}

	/**
	 * As far as somebody may know of it who may not know of these items.
	 * @param list<int> $hidden
	 * @return ?self null where nothing is left to tell
	 */
	public function without(array $hidden): ?self {
		$shown = array_values(array_filter($this->data['items'], static fn (array $cell): bool => !in_array($cell['item'], $hidden, true)));
		$isLess = count($shown) < count($this->data['items']);
		// what is left over may be of them, too
		$rest = $hidden === [] ? $this->data['rest'] : null;
		$incomplete = $this->data['incomplete'] || $isLess || $rest !== $this->data['rest'];
		return $shown === [] && $rest === null ? null : new self(['items' => $shown, 'rest' => $rest, 'incomplete' => $incomplete] + $this->data);
	}

	/** @return array<string, mixed> `SittingShares` of openapi.json */
	public function present(): array {
		return [
			'version' => $this->data['version'],
			'people' => $this->data['people'] === null ? null : (object)$this->data['people'],
			'items' => array_map(self::cell(...), $this->data['items']),
			'rest' => $this->data['rest'] === null ? null : self::cell($this->data['rest']),
			'incomplete' => $this->data['incomplete'],
		];
	}

	/**
	 * @param array<string, mixed> $cell
	 * @return array<string, mixed>
	 */
	private static function cell(array $cell): array {
		return ['lanes' => (object)$cell['lanes']] + $cell;
	}

	/**
	 * Whoever signed up and never spoke hides nobody: behind a lane's figures stand enough who did, or there are none.
	 * @param array<string, mixed> $cell
	 * @param array<Speech> $speeches on its items
	 */
	private static function mayBeTold(array $cell, array $speeches): bool {
		foreach ($cell['lanes'] as $lane => $spoken) {
			$ofLane = array_filter($speeches, static fn (Speech $one): bool => $one->lane->value === $lane);
			$persons = count(array_unique(array_map(static fn (Speech $one): string => $one->person, $ofLane)));
			$seconds = array_sum(array_map(static fn (Speech $one): int => $one->seconds, $ofLane));
			$isNothing = $spoken['contributions'] === 0 && $spoken['seconds'] === 0;
			$isEnough = $persons >= self::FEWEST_PERSONS && $spoken['contributions'] >= self::FEWEST_PERSONS;
			if (!$isNothing && (!$isEnough || $spoken['contributions'] > count($ofLane) || $spoken['seconds'] > $seconds)) {
				return false;
			}
		}
		return $cell['repeats'] <= array_sum(array_column($cell['lanes'], 'contributions'));
	}

	/** @return array{lanes: array<string, array<string, int>>, repeats: int} */
	private static function told(Input $cell): array {
		return [
			'lanes' => self::lanes($cell->object('lanes'), 'lanes', static fn (mixed $spoken): array => [
				'contributions' => self::number(is_array($spoken) ? $spoken['contributions'] ?? null : null),
				'seconds' => self::number(is_array($spoken) ? $spoken['seconds'] ?? null : null),
			]),
			'repeats' => self::number($cell->int('repeats')),
		];
	}

	/**
	 * @template T
	 * @param array<array-key, mixed> $lanes
	 * @param \Closure(mixed): T $read
	 * @return array<string, T>
	 */
	private static function lanes(array $lanes, string $field, \Closure $read): array {
		foreach (array_keys($lanes) as $lane) {
			if (Lane::tryFrom((string)$lane) === null) {
				throw Problem::invalid(ErrorCode::Invalid, 'shares.' . $field);
			}
		}
		return array_map($read, $lanes);
	}

	private static function places(mixed $count): int {
		$number = self::number($count);
		return $number === 0 || $number >= self::FEWEST_PERSONS ? $number : throw Problem::invalid(ErrorCode::Invalid, 'shares.people');
	}

	private static function number(mixed $value): int {
		return is_int($value) && $value >= 0 && $value <= self::MAX_NUMBER ? $value : throw Problem::invalid(ErrorCode::Invalid, 'shares');
	}
}
