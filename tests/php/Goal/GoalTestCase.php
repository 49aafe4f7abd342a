<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Tests\Goal;

use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Term;
use OCA\Verband\Gliederung\TermService;
use OCA\Verband\Goal\Goal;
use OCA\Verband\Goal\GoalPresenter;
use OCA\Verband\Goal\GoalService;
use OCA\Verband\Platform\Input;
use OCA\Verband\Tests\Gliederung\AssociationTestCase;

/** `lv` is on the Landesvorstand and acts, `chair` chairs 21; a term is going on, one is over. */
abstract class GoalTestCase extends AssociationTestCase {
	protected Term $term;
	protected Term $past;

	#[\Override]
	protected function setUp(): void {
		parent::setUp();
		$this->office('lv', 1, OfficeRole::Chair);
		$this->office('chair', 21, OfficeRole::Chair);
		$this->actAs('lv');
		$term = fn (string $start, string $end, string $conference): Term => $this->get(TermService::class)->create(new Input([
			'name' => 'Amtszeit', 'start' => $start, 'end' => $end,
			'milestones' => [['kind' => 'landeskonferenz', 'name' => 'Landeskonferenz', 'date' => $conference]],
		]));
		$this->past = $term('2024-06-01', '2025-05-31', '2025-05-31');
		$this->term = $term('2025-06-01', '2026-12-31', '2026-12-05');
	}

	/** @param array<string, mixed> $fields */
	protected function goal(array $fields = []): Goal {
		return $this->get(GoalService::class)->create(new Input($fields + ['title' => 'Ein Konzept erstellen', 'kind' => 'concept']));
	}

	/** @param array<string, mixed> $fields */
	protected function change(Goal $goal, array $fields): Goal {
		return $this->get(GoalService::class)->update((int)$goal->getId(), '*', new Input($fields), $this->get(GoalPresenter::class)->one(...));
	}

	/** @param array<string, mixed> $fields */
	protected function state(Goal $goal, string $state, array $fields = []): Goal {
		$fields += ['state' => $state, 'reason' => 'Weil es so ist.'];
		return $this->get(GoalService::class)->setState((int)$goal->getId(), '*', new Input($fields), $this->get(GoalPresenter::class)->one(...));
	}

	/** @return array<string, mixed> as the acting person sees it */
	protected function shown(Goal $goal): array {
		return $this->get(GoalPresenter::class)->one($goal);
	}
}
