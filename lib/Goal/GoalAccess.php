<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Problem;

/**
 * Who may what about goals, built on Access: every member reads; the board of the Landesverband and its office keep
 * programme and goals; the board of the Gliederung that sees to a goal reports on it.
 */
final class GoalAccess {
	public function __construct(
		private readonly Access $access,
		private readonly GoalMapper $goals,
	) {
	}

	public function viewer(): Viewer {
		return $this->access->viewer();
	}

	/** @throws Problem not-found for a guest, and for admins who are no members */
	public function assertReads(): Viewer {
		return $this->access->assertMember();
	}

	/** @throws Problem not-found, forbidden */
	public function assertKeeps(): Viewer {
		$viewer = $this->assertReads();
		return $this->keeps() ? $viewer : throw Problem::forbidden();
	}

	public function keeps(): bool {
		return in_array($this->access->tree()->landesverband(), $this->viewer()->boardIds, true);
	}

	/** @throws Problem not-found */
	public function find(int $id): Goal {
		$this->assertReads();
		return $this->goals->find($id) ?? throw Problem::notFound();
	}

	/** @throws Problem not-found, forbidden */
	public function findKept(int $id): Goal {
		$goal = $this->find($id);
		return $this->keeps() ? $goal : throw Problem::forbidden();
	}

	/** @throws Problem not-found, forbidden */
	public function findReported(int $id): Goal {
		$goal = $this->find($id);
		return $this->reports($goal) ? $goal : throw Problem::forbidden();
	}

	/** States, evidence and next steps are also the responsible board's. */
	public function reports(Goal $goal): bool {
		return $this->keeps() || $this->viewer()->writesFor($goal->getGliederungId());
	}
}
