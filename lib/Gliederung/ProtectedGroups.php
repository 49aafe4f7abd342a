<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCP\IGroupManager;

/**
 * The groups by which somebody may protect an event: those that they know of anyway. Any other name gets the answer
 * of a group that does not exist, so that trying names tells nothing about the server.
 */
final class ProtectedGroups {
	public function __construct(
		private readonly Access $access,
		private readonly IGroupManager $groups,
		private readonly OwnGroups $ownGroups,
	) {
	}

	/**
	 * One's own, those of teams, which everybody sees in the tree, and those that follow from offices.
	 * @return list<string>
	 */
	public function of(Viewer $viewer): array {
		$known = [...$viewer->groups, GroupPlan::CHAIRS, GroupPlan::LANDESVORSTAND];
		foreach ($this->access->gliederungen() as $id => $one) {
			if ($one->kind() === GliederungKind::Team && (string)$one->getMemberGroup() !== '') {
				$known[] = (string)$one->getMemberGroup();
			}
			if ($viewer->writesFor($id)) {
				$known[] = GroupPlan::board($id);
			}
			if ($one->kind() === GliederungKind::Bezirk) {
				$known[] = GroupPlan::chairs($id);
			}
		}
		return array_values(array_filter($this->ownGroups->believed(array_unique($known)), $this->groups->groupExists(...)));
	}

	/** @return list<array{id: string, name: string}> by name, for somebody to choose from */
	public function choices(Viewer $viewer): array {
		$choices = array_map(fn (string $id): array => [
			'id' => $id,
			'name' => $this->groups->get($id)?->getDisplayName() ?? $id,
		], $this->of($viewer));
		usort($choices, static fn (array $a, array $b): int => [mb_strtolower($a['name']), $a['id']] <=> [mb_strtolower($b['name']), $b['id']]);
		return $choices;
	}
}
