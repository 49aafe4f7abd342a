<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example\Plan;

/** Chance that falls the same way every time: the example of a day is always the same example. */
final class Seed {
	/** A number from 0 to below `$below` that belongs to the key. */
	public static function number(string $key, int $below): int {
		return (int)hexdec(substr(hash('xxh3', $key), 0, 12)) % $below;
	}

	/** Does it happen, so many times in a hundred? */
	public static function chance(string $key, int $percent): bool {
		return self::number($key, 100) < $percent;
	}

	/**
	 * @template T
	 * @param list<T> $items at least one
	 * @return T
	 */
	public static function pick(string $key, array $items): mixed {
		return $items[self::number($key, count($items))];
	}

	/**
	 * @template T
	 * @param array<string, T> $items
	 * @return array<string, T> in an order that belongs to the key
	 */
	public static function shuffle(string $key, array $items): array {
		uksort($items, static fn (string $a, string $b): int => hash('xxh3', $key . $a) <=> hash('xxh3', $key . $b));
		return $items;
	}
}
