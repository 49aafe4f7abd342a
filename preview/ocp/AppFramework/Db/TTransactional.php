<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCP\AppFramework\Db;

use OCP\DB\Exception;
use OCP\IDBConnection;
use Throwable;

trait TTransactional {
	/**
	 * @template T
	 * @param callable(): T $fn
	 * @return T
	 */
	protected function atomic(callable $fn, IDBConnection $db) {
		$db->beginTransaction();
		try {
			$result = $fn();
			$db->commit();
			return $result;
		} catch (Throwable $e) {
			$db->rollBack();
			throw $e;
		}
	}

	protected function atomicRetry(callable $fn, IDBConnection $db, int $maxRetries = 3): mixed {
		for ($left = $maxRetries; ; $left--) {
			try {
				return $this->atomic($fn, $db);
			} catch (Exception $e) {
				$again = [Exception::REASON_DEADLOCK, Exception::REASON_LOCK_WAIT_TIMEOUT];
				if ($left <= 1 || !in_array($e->getReason(), $again, true)) {
					throw $e;
				}
			}
		}
	}
}
