<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Platform;

use OCP\AppFramework\Services\IAppConfig;
use OCP\IDBConnection;

/** Settings of the app (uid '') and of single accounts, in one table. */
final class AppConfig implements IAppConfig {
	/** @var array<string, array<string, string>> values by uid and name */
	private array $values = [];

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	#[\Override]
	public function getAppKeys(): array {
		return array_map('strval', array_keys($this->of('')));
	}

	#[\Override]
	public function hasAppKey(string $key, ?bool $lazy = false): bool {
		return isset($this->of('')[$key]);
	}

	#[\Override]
	public function setAppValueString(string $key, string $value, bool $lazy = false, bool $sensitive = false): bool {
		return $this->write('', $key, $value);
	}

	#[\Override]
	public function setAppValueInt(string $key, int $value, bool $lazy = false, bool $sensitive = false): bool {
		return $this->write('', $key, (string)$value);
	}

	#[\Override]
	public function setAppValueFloat(string $key, float $value, bool $lazy = false, bool $sensitive = false): bool {
		return $this->write('', $key, (string)$value);
	}

	#[\Override]
	public function setAppValueBool(string $key, bool $value, bool $lazy = false): bool {
		return $this->write('', $key, $value ? '1' : '0');
	}

	#[\Override]
	public function setAppValueArray(string $key, array $value, bool $lazy = false, bool $sensitive = false): bool {
		return $this->write('', $key, json_encode($value, JSON_THROW_ON_ERROR));
	}

	#[\Override]
	public function getAppValueString(string $key, string $default = '', bool $lazy = false): string {
		return $this->of('')[$key] ?? $default;
	}

	#[\Override]
	public function getAppValueInt(string $key, int $default = 0, bool $lazy = false): int {
		return (int)($this->of('')[$key] ?? $default);
	}

	#[\Override]
	public function getAppValueFloat(string $key, float $default = 0, bool $lazy = false): float {
		return (float)($this->of('')[$key] ?? $default);
	}

	#[\Override]
	public function getAppValueBool(string $key, bool $default = false, bool $lazy = false): bool {
		return (bool)($this->of('')[$key] ?? $default);
	}

	#[\Override]
	public function getAppValueArray(string $key, array $default = [], bool $lazy = false): array {
		$value = $this->of('')[$key] ?? null;
		return $value === null ? $default : json_decode($value, true, flags: JSON_THROW_ON_ERROR);
	}

	#[\Override]
	public function deleteAppValue(string $key): void {
		$this->deleteUserValue('', $key);
	}

	#[\Override]
	public function setUserValue(string $userId, string $key, string $value, ?string $preCondition = null): void {
		$this->write($userId, $key, $value);
	}

	#[\Override]
	public function getUserValue(string $userId, string $key, string $default = ''): string {
		return $this->of($userId)[$key] ?? $default;
	}

	#[\Override]
	public function deleteUserValue(string $userId, string $key): void {
		$delete = $this->db->getQueryBuilder();
		$delete->delete('preview_settings')
			->where($delete->expr()->eq('uid', $delete->createNamedParameter($userId)))
			->andWhere($delete->expr()->eq('name', $delete->createNamedParameter($key)))
			->executeStatement();
		unset($this->values[$userId]);
	}

	private function write(string $uid, string $key, string $value): bool {
		if (($this->of($uid)[$key] ?? null) === $value) {
			return false;
		}
		$this->deleteUserValue($uid, $key);
		$this->db->insertIgnoreConflict('preview_settings', ['uid' => $uid, 'name' => $key, 'value' => $value]);
		return true;
	}

	/** @return array<string, string> */
	private function of(string $uid): array {
		if (!isset($this->values[$uid])) {
			$query = $this->db->getQueryBuilder();
			$rows = $query->select('name', 'value')->from('preview_settings')
				->where($query->expr()->eq('uid', $query->createNamedParameter($uid)))
				->executeQuery()->fetchAll();
			$this->values[$uid] = array_column($rows, 'value', 'name');
		}
		return $this->values[$uid];
	}
}
