<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Surface;

use OCA\Verband\Gliederung\Viewer;
use OCP\IL10N;

/** What an address of ours leads to, for whoever reads it. */
final class Addresses {
	private const LONGEST = 500;

	public function __construct(
		private readonly Things $things,
		private readonly Words $words,
	) {
	}

	public function isOurs(string $address): bool {
		return $this->path($address) !== null;
	}

	/** Null for what is not there and for what the person may not know of: both look the same. */
	public function find(Viewer $viewer, string $address, IL10N $l): ?Hit {
		[$kind, $id] = $this->path($address) ?? ['', 0];
		return match ($kind) {
			'events' => $this->things->event($viewer, $id),
			'meetings' => $this->things->meeting($viewer, $id, $l),
			'minutes' => $this->things->minutes($viewer, $id, $l),
			default => null,
		};
	}

	/** @return ?array{string, int} the kind of a thing and its id */
	private function path(string $address): ?array {
		// the same page with and without index.php
		$plain = static fn (string $url): string => str_replace('/index.php/apps/', '/apps/', $url);
		$base = $plain($this->words->base());
		if (strlen($address) > self::LONGEST || !str_starts_with($plain($address), $base)) {
			return null;
		}
		$path = substr($plain($address), strlen($base));
		if (preg_match('~^(events|meetings)/(\d{1,18})(/minutes)?/?(?:[?#].*)?$~D', $path, $m) !== 1) {
			return null;
		}
		$isMinutes = ($m[3] ?? '') !== '';
		return $isMinutes && $m[1] === 'events' ? null : [$isMinutes ? 'minutes' : $m[1], (int)$m[2]];
	}
}
