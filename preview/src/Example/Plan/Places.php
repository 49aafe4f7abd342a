<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example\Plan;

/**
 * Where a Gliederung meets, from data/gliederungen.php.
 */
final class Places {
	private const OUTDOORS = ['Marktplatz', 'Rathausplatz', 'Bahnhofsvorplatz', 'Fußgängerzone'];

	/** @param array<string, array{string, ?string, string, string, int, list<string>}> $gliederungen by code */
	public function __construct(
		private readonly array $gliederungen,
	) {
	}

	/** @return array{place: string, stop: string} */
	public function seat(string $code): array {
		[$town, $stop] = explode('|', $this->gliederungen[$code][5][0]);
		return ['place' => $town, 'stop' => $stop];
	}

	/**
	 * @param string $code or "online"
	 * @param bool $outdoors on a square instead of in a room
	 * @param bool $seatOnly in the first town, where most trains stop
	 * @return array{town: string, fields: array<string, string>} the same for the same key
	 */
	public function pick(string $code, string $key, bool $outdoors = false, bool $seatOnly = false): array {
		if ($code === 'online') {
			$room = substr(hash('xxh3', $key), 0, 8);
			return ['town' => '', 'fields' => ['location' => 'Online', 'conference' => 'https://konferenz.example.org/' . $room]];
		}
		$places = $this->gliederungen[$code][5];
		$place = $seatOnly ? $places[0] : Seed::pick($key . 'town', [$places[0], ...$places]);
		[$town, $stop, $venues] = explode('|', $place);
		$venue = Seed::pick($key . 'venue', $outdoors ? self::OUTDOORS : explode(';', $venues));
		return ['town' => $town, 'fields' => ['location' => $venue . ', ' . $town, 'stop' => $stop]];
	}

	/** The Bezirk's code, or the code itself above the UB and KV. */
	public function bezirk(string $code): string {
		$parent = $this->gliederungen[$code][1];
		return $parent === null || $parent === 'lv' ? $code : $parent;
	}

	/** The next Gliederung of the same Bezirk. */
	public function neighbour(string $code): string {
		$brothers = array_keys(array_filter(
			$this->gliederungen,
			fn (array $one): bool => $one[1] === $this->gliederungen[$code][1] && $one[0] !== 'team',
		));
		return $brothers[((int)array_search($code, $brothers, true) + 1) % count($brothers)];
	}
}
