<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCA\Verband\Platform\ServerSupport;
use OCP\IGroupManager;

/**
 * What is not in order and should be: shown to admins, printed by occ, asked by Nextcloud's setup checks.
 */
final class Checks {
	public function __construct(
		private readonly Access $access,
		private readonly Chairs $chairs,
		private readonly ForeignGroups $foreignGroups,
		private readonly Settings $settings,
		private readonly IGroupManager $groups,
		private readonly ServerSupport $server,
		private readonly GliederungMapper $gliederungen,
	) {
	}

	/** @return list<array{code: string, count: int, gliederungIds: list<int>}> */
	public function problems(): array {
		return [...$this->ofTree(), ...$this->ofEvents(), ...$this->ofServer()];
	}

	/** @return list<array{code: string, count: int, gliederungIds: list<int>}> */
	public function ofTree(): array {
		$found = [];
		if ($this->access->tree()->landesverband() === null) {
			$found[] = self::problem('no-landesverband');
		}
		$vacant = $this->chairs->vacant();
		if ($vacant !== []) {
			$found[] = self::problem('vacancy', $vacant);
		}
		$missing = array_keys($this->foreignGroups->missing());
		if ($missing !== []) {
			$found[] = self::problem('foreign-group-missing', $missing);
		}
		if (!$this->groups->groupExists($this->settings->adminGroup())) {
			$found[] = self::problem('admin-group-missing');
		}
		return $found;
	}

	/** @return list<array{code: string, count: int, gliederungIds: list<int>}> */
	private function ofEvents(): array {
		$ids = $this->gliederungen->hostsOfInertSeries();
		return $ids === [] ? [] : [
			['code' => 'series-not-computable', 'count' => count($ids), 'gliederungIds' => array_values(array_unique($ids))],
		];
	}

	/** @return list<array{code: string, count: int, gliederungIds: list<int>}> */
	public function ofServer(): array {
		return [
			...($this->server->isSafe() ? [] : [self::problem('server-version')]),
			...($this->server->hasTalk() ? [] : [self::problem('talk-missing')]),
		];
	}

	/**
	 * @param list<int> $gliederungIds
	 * @return array{code: string, count: int, gliederungIds: list<int>}
	 */
	private static function problem(string $code, array $gliederungIds = []): array {
		return ['code' => $code, 'count' => max(1, count($gliederungIds)), 'gliederungIds' => $gliederungIds];
	}
}
