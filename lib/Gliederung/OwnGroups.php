<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCP\AppFramework\Services\IAppConfig;

/**
 * Which groups the app has made. A name alone does not tell: somebody else may have called a group so, and it is then
 * neither written to nor believed.
 */
final class OwnGroups {
	public const SETTING = 'own_groups';

	public function __construct(
		private readonly IAppConfig $config,
	) {
	}

	public function has(string $group): bool {
		return in_array($group, $this->all(), true);
	}

	public function add(string $group): void {
		$this->config->setAppValueArray(self::SETTING, array_values(array_unique([...$this->all(), $group])));
	}

	public function remove(string $group): void {
		$this->config->setAppValueArray(self::SETTING, array_values(array_diff($this->all(), [$group])));
	}

	/**
	 * Of the groups that somebody is in, those that mean what their name says.
	 * @param list<string> $groups
	 * @return list<string>
	 */
	public function believed(array $groups): array {
		$own = $this->all();
		return array_values(array_filter($groups, static fn (string $group): bool => !GroupPlan::isManaged($group) || in_array($group, $own, true)));
	}

	/** @return list<string> */
	private function all(): array {
		return array_values(array_map(strval(...), $this->config->getAppValueArray(self::SETTING)));
	}
}
