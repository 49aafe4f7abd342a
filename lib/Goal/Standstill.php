<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Goal;

use OCA\Verband\AppInfo\Application;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Gliederung\Settings;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Post;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;
use OCP\IURLGenerator;

/**
 * A goal that nothing happened to for a set time stands still, and says so by itself; a standing task when its rhythm
 * was missed. Whoever is responsible hears of all of theirs at once, one time.
 */
final class Standstill {
	use TTransactional;

	/** So late a standing task may be */
	private const GRACE_DAYS = 7;
	private const DAY = 86400;

	public function __construct(
		private readonly GoalTerms $terms,
		private readonly GoalMapper $goals,
		private readonly GoalHistory $history,
		private readonly Persons $persons,
		private readonly Post $post,
		private readonly IURLGenerator $urls,
		private readonly Settings $settings,
		private readonly IDBConnection $db,
		private readonly Clock $clock,
	) {
	}

	/** @return int how many stand still from now on */
	public function note(): int {
		$terms = $this->terms->runningIds();
		$now = $this->clock->now()->getTimestamp();
		$stalled = [];
		foreach ($terms === [] ? [] : $this->goals->unmoved($terms, $now) as $goal) {
			if ($now - $goal->getMovedAt() >= $this->days($goal) * self::DAY && $this->stop($goal)) {
				$stalled[] = $goal;
			}
		}
		$this->tell($stalled);
		return count($stalled);
	}

	private function days(Goal $goal): int {
		$rhythm = $goal->kind() === GoalKind::Standing ? $goal->getRhythmDays() : null;
		return $rhythm !== null ? $rhythm + self::GRACE_DAYS : $this->settings->goalStallDays();
	}

	/** Not if somebody is at it this very moment. */
	private function stop(Goal $goal): bool {
		return $this->atomic(function () use ($goal): bool {
			if (!$this->goals->raiseRevision((int)$goal->getId(), $goal->getRevision())) {
				return false;
			}
			$from = $goal->state();
			$goal->setRevision($goal->getRevision() + 1);
			$goal->setState(GoalState::Stalled->value);
			$this->goals->update($goal);
			$this->history->note($goal, $from, byItself: true);
			return true;
		}, $this->db);
	}

	/** @param list<Goal> $stalled */
	private function tell(array $stalled): void {
		$counts = array_count_values(array_filter(array_map(static fn (Goal $goal): ?int => $goal->getResponsibleId(), $stalled)));
		foreach ($counts as $personId => $count) {
			$uid = $this->persons->uidOf($personId);
			if ($uid !== null) {
				$link = $this->urls->linkToRouteAbsolute(Application::APP_ID . '.page.index') . 'goals?state=stalled&person=' . $personId;
				$this->post->notify($uid, Post::GOALS_STALLED, ['count' => (string)$count], 'goals', $personId, $link);
			}
		}
	}
}
