<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Platform;

use OCP\ICache;
use OCP\ICacheFactory;

final class CacheFactory implements ICacheFactory {
	/** @var array<string, Cache> */
	private array $caches = [];

	#[\Override]
	public function isAvailable(): bool {
		return false;
	}

	#[\Override]
	public function isLocalCacheAvailable(): bool {
		return false;
	}

	#[\Override]
	public function createDistributed(string $prefix = ''): ICache {
		return $this->caches[$prefix] ??= new Cache();
	}

	#[\Override]
	public function createLocal(string $prefix = ''): ICache {
		return $this->createDistributed($prefix);
	}
}
