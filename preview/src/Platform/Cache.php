<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Platform;

use OCP\ICache;

/** Lives as long as the request: what a server's distributed cache may always forget, this one does forget. */
final class Cache implements ICache {
	/** @var array<string, mixed> */
	private array $values = [];

	#[\Override]
	public function get($key) {
		return $this->values[$key] ?? null;
	}

	#[\Override]
	public function set($key, $value, $ttl = 0) {
		$this->values[$key] = $value;
		return true;
	}

	#[\Override]
	public function hasKey($key) {
		return isset($this->values[$key]);
	}

	#[\Override]
	public function remove($key) {
		unset($this->values[$key]);
		return true;
	}

	#[\Override]
	public function clear($prefix = '') {
		$this->values = array_filter($this->values, static fn (string $key): bool => $prefix !== '' && !str_starts_with($key, $prefix), ARRAY_FILTER_USE_KEY);
		return true;
	}

	#[\Override]
	public static function isAvailable(): bool {
		return true;
	}
}
