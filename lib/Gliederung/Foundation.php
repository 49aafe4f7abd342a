<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\IGroupManager;

/**
 * Makes what everything else stands on, where it is missing. Safe to repeat.
 */
final class Foundation {
	public function __construct(
		private readonly Access $access,
		private readonly GliederungService $service,
		private readonly ManagedGroups $managed,
		private readonly Settings $settings,
		private readonly IGroupManager $groups,
	) {
	}

	/**
	 * @param string $name of the Landesverband, if there is none yet
	 * @return list<string> what was made: code of the Landesverband, names of groups
	 * @throws Problem if the name is none
	 */
	public function lay(string $name): array {
		$made = [];
		if ($this->access->tree()->landesverband() === null) {
			$fields = GliederungFields::read(new Input([
				'kind' => GliederungKind::Landesverband->value, 'code' => 'lv', 'name' => $name, 'shortName' => 'LV',
			]));
			$made[] = $this->service->add('lv', $fields)->getCode();
		}
		$adminGroup = $this->settings->adminGroup();
		if (!$this->groups->groupExists($adminGroup) && $this->groups->createGroup($adminGroup) !== null) {
			$made[] = $adminGroup;
		}
		$missing = array_column(array_filter(
			$this->managed->differences(),
			static fn (array $difference): bool => $difference['kind'] === 'group-missing',
		), 'group');
		$this->managed->apply();
		foreach ($missing as $group) {
			if ($this->groups->groupExists($group)) {
				$made[] = $group;
			}
		}
		return $made;
	}
}
