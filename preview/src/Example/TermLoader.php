<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example;

use DateTimeImmutable;
use LogicException;
use OCA\Verband\Gliederung\Milestone;
use OCA\Verband\Gliederung\MilestoneKind;
use OCA\Verband\Gliederung\MilestoneMapper;
use OCA\Verband\Gliederung\Term;
use OCA\Verband\Gliederung\TermMapper;
use OCA\Verband\Preview\Example\Plan\EventPlan;

/**
 * The present Amtszeit of the Landesverband and the one before: each from the day after it was elected on until the
 * first day of the next Landeskonferenz.
 */
final class TermLoader {
	public function __construct(
		private readonly TermMapper $terms,
		private readonly MilestoneMapper $milestones,
	) {
	}

	public function load(int $landesverband, EventPlan $plan, DateTimeImmutable $today): void {
		$year = (int)$today->format('Y');
		if ($this->conference($plan, $year) >= $today->format('Y-m-d')) {
			$year--;
		}
		foreach ([$year - 1, $year] as $first) {
			$term = new Term();
			$term->setGliederungId($landesverband);
			$term->setName(sprintf('Amtszeit %d/%02d', $first, ($first + 1) % 100));
			$term->setStartDate($this->after($this->conference($plan, $first), '+1 day'));
			$term->setEndDate($this->conference($plan, $first + 1));
			$term->setRevision(1);
			$id = (int)$this->terms->insert($term)->getId();
			$this->milestone($id, MilestoneKind::Other, 'Posting-Kalender steht', $this->after($term->getStartDate(), '+2 months'));
			$this->milestone($id, MilestoneKind::Other, 'Halbzeit: Stand der Ziele', $this->after($term->getStartDate(), '+6 months'));
			$this->milestone($id, MilestoneKind::Landeskonferenz, 'Landeskonferenz ' . ($first + 1), $term->getEndDate());
		}
	}

	private function milestone(int $termId, MilestoneKind $kind, string $name, string $day): void {
		$milestone = new Milestone();
		$milestone->setTermId($termId);
		$milestone->setKind($kind->value);
		$milestone->setName($name);
		$milestone->setDate($day);
		$this->milestones->insert($milestone);
	}

	private function conference(EventPlan $plan, int $year): string {
		$day = $plan->conference('lv', $year) ?? throw new LogicException('No Landeskonferenz in ' . $year);
		return $day->format('Y-m-d');
	}

	private function after(string $day, string $by): string {
		return (new DateTimeImmutable($day))->modify($by)->format('Y-m-d');
	}
}
