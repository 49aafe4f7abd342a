<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung\Election;

use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Gliederung\Viewer;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\Post;
use OCP\AppFramework\Services\IAppConfig;
use OCP\IGroupManager;

/** Who is to decide on a reported board hears of it, and whoever reported it hears of the decision. */
final class ReportNotices {
	public function __construct(
		private readonly Access $access,
		private readonly OfficeMapper $offices,
		private readonly PersonMapper $persons,
		private readonly IGroupManager $groups,
		private readonly IAppConfig $config,
		private readonly Post $post,
		private readonly Clock $clock,
	) {
	}

	/** @param \Closure(Viewer): bool $decides */
	public function reported(BoardReport $report, \Closure $decides): void {
		foreach ($this->deciders($report, $decides) as $uid) {
			$this->tell($uid, Post::BOARD_REPORTED, $report);
		}
	}

	public function decided(BoardReport $report): void {
		$reporter = $report->getReportedBy() === null ? null : $this->persons->find($report->getReportedBy());
		if ($reporter?->getUid() !== null && $reporter->getId() !== $report->getDecidedBy()) {
			$this->tell($reporter->getUid(), $report->state() === ReportState::Confirmed ? Post::BOARD_CONFIRMED : Post::BOARD_DECLINED, $report);
		}
	}

	/**
	 * The nearest board above that has somebody who may; for the Landesverband, and where there is none, the admins.
	 * @param \Closure(Viewer): bool $decides
	 * @return list<string> uids
	 */
	private function deciders(BoardReport $report, \Closure $decides): array {
		$today = $this->clock->today();
		$mayDecide = fn (?string $uid): bool => $uid !== null && $decides($this->access->viewerFor($uid));
		foreach (array_slice($this->access->tree()->upwards($report->getGliederungId()), 1) as $above) {
			$personIds = [];
			foreach ($this->offices->ofGliederung($above) as $office) {
				if ($office->isHeldOn($today) && $office->role()->isBoard()) {
					$personIds[] = $office->getPersonId();
				}
			}
			$uids = array_map(static fn ($person): ?string => $person->getUid(), $this->persons->findMany($personIds));
			$found = array_values(array_filter($uids, $mayDecide));
			if ($found !== []) {
				return $found;
			}
		}
		$admins = $this->groups->get($this->config->getAppValueString('admin_group', Access::DEFAULT_ADMIN_GROUP))?->getUsers() ?? [];
		return array_values(array_filter(array_map(static fn ($user): string => $user->getUID(), $admins), $mayDecide));
	}

	private function tell(string $uid, string $subject, BoardReport $report): void {
		$this->post->notify($uid, $subject, ['gliederungId' => (string)$report->getGliederungId()], 'board-report', (int)$report->getId(), '');
	}
}
