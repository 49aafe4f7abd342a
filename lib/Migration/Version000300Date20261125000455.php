<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Migration;

use Closure;
use OCA\Verband\Gliederung\GroupPlan;
use OCA\Verband\Gliederung\OwnGroups;
use OCP\IDBConnection;
use OCP\IGroupManager;
use OCP\Migration\IOutput;
use OCP\Migration\SimpleMigrationStep;

/**
 * Where there is a tree already, its groups were made by the app: until now it took every one of their names for its own.
 */
final class Version000300Date20261125000455 extends SimpleMigrationStep {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly IGroupManager $groups,
		private readonly OwnGroups $own,
	) {
	}

	/**
	 * @param Closure $schemaClosure of the schema, which stays as it is
	 * @param array<string, mixed> $options
	 */
	#[\Override]
	public function postSchemaChange(IOutput $output, Closure $schemaClosure, array $options): void {
		$query = $this->db->getQueryBuilder();
		$result = $query->select('id')->from('verband_gliederungen')->executeQuery();
		$ids = array_map(static fn (array $row): int => (int)$row['id'], $result->fetchAll());
		$result->closeCursor();
		$names = $ids === [] ? [] : [GroupPlan::CHAIRS, GroupPlan::LANDESVORSTAND];
		foreach ($ids as $id) {
			array_push($names, GroupPlan::board($id), GroupPlan::chairs($id));
		}
		foreach ($names as $name) {
			if ($this->groups->groupExists($name)) {
				$this->own->add($name);
			}
		}
	}
}
