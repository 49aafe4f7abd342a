<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung;

use OCA\Verband\Gliederung\Election\BoardReportMapper;
use OCA\Verband\Gliederung\Election\BoardReports;
use OCA\Verband\Platform\Clock;
use OCP\IGroupManager;

/** What in the tree waits for somebody: vacant chairs and reported elections for those above, missing member groups for the admins. */
final class Waiting {
	public function __construct(
		private readonly Access $access,
		private readonly OfficeMapper $offices,
		private readonly BoardReportMapper $reports,
		private readonly BoardReports $election,
		private readonly IGroupManager $groups,
		private readonly Clock $clock,
	) {
	}

	/** @return list<array{kind: string, gliederungId: ?int, count: int}> */
	public function for(Viewer $viewer): array {
		$waiting = [];
		$vacant = $this->vacant($viewer);
		if ($vacant !== []) {
			$waiting[] = ['kind' => 'vacancy', 'gliederungId' => count($vacant) === 1 ? $vacant[0] : null, 'count' => count($vacant)];
		}
		foreach ($this->reports->open() as $report) {
			if ($this->election->decides($viewer, $report)) {
				$waiting[] = ['kind' => 'board-report', 'gliederungId' => $report->getGliederungId(), 'count' => 1];
			}
		}
		$missing = $viewer->isAdmin ? $this->missingGroups() : 0;
		if ($missing > 0) {
			$waiting[] = ['kind' => 'missing-group', 'gliederungId' => null, 'count' => $missing];
		}
		return $waiting;
	}

	/** @return list<int> without a chair today, and the person may see to it */
	private function vacant(Viewer $viewer): array {
		$chaired = [];
		foreach ($this->offices->heldOnDay($this->clock->today()) as $office) {
			if ($office->role() === OfficeRole::Chair) {
				$chaired[$office->getGliederungId()] = true;
			}
		}
		return array_values(array_filter(
			$this->access->tree()->ids(),
			fn (int $id): bool => !isset($chaired[$id])
				&& $this->access->gliederungen()[$id]->kind() !== GliederungKind::Team
				&& $this->access->managesOffices($viewer, $id),
		));
	}

	private function missingGroups(): int {
		return count(array_filter(
			$this->access->gliederungen(),
			fn (Gliederung $g): bool => (string)$g->getMemberGroup() !== '' && !$this->groups->groupExists((string)$g->getMemberGroup()),
		));
	}
}
