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
	/** A setting for each: two processes that make a group at once do not take each other's mark away. */
	private const MARK = 'own_group_';

	public function __construct(
		private readonly IAppConfig $config,
	) {
	}

	public function has(string $group): bool {
		return GroupPlan::isManaged($group) && $this->config->getAppValueBool(self::MARK . $group);
	}

	public function add(string $group): void {
		$this->config->setAppValueBool(self::MARK . $group, true);
	}

	public function remove(string $group): void {
		$this->config->deleteAppValue(self::MARK . $group);
	}

	/** @return string the group of a Gliederung's board; '' if somebody else has made it, so that nothing is shared with it */
	public function boardOf(int $gliederungId): string {
		$group = GroupPlan::board($gliederungId);
		return $this->has($group) ? $group : '';
	}

	/**
	 * Of the groups that somebody is in, those that mean what their name says.
	 * @param list<string> $groups
	 * @return list<string>
	 */
	public function believed(array $groups): array {
		return array_values(array_filter($groups, fn (string $group): bool => !GroupPlan::isManaged($group) || $this->has($group)));
	}
}
