<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Http;

use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IDBConnection;

/** Counts in windows of a period. Suites that ask faster than any person switch it off by VERBAND_PREVIEW_LIMITS=off. */
final class RateLimiter {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly ITimeFactory $clock,
	) {
	}

	/** @throws Refusal */
	public function count(string $what, int $limit, int $period): void {
		if (getenv('VERBAND_PREVIEW_LIMITS') === 'off') {
			return;
		}
		$name = hash('sha256', $what);
		$now = $this->clock->getTime();
		$this->db->executeStatement('DELETE FROM `*PREFIX*preview_limits` WHERE `name` = ? AND `since` <= ?', [$name, $now - $period]);
		$this->db->insertIgnoreConflict('preview_limits', ['name' => $name, 'since' => $now, 'used' => 0]);
		$this->db->executeStatement('UPDATE `*PREFIX*preview_limits` SET `used` = `used` + 1 WHERE `name` = ?', [$name]);
		if ($this->db->executeQuery('SELECT `used` FROM `*PREFIX*preview_limits` WHERE `name` = ?', [$name])->fetchOne() > $limit) {
			throw Refusal::tooMany();
		}
	}
}
