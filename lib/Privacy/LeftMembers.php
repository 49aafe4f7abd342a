<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Privacy;

use DateTimeImmutable;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Meeting\ComingGuests;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\PersonalData\RetentionRule;
use OCP\IL10N;

/**
 * Who belongs to no branch any more is forgotten like somebody whose account was deleted, after a while: a
 * directory that does not answer for a night must not cost anybody their data.
 */
final class LeftMembers implements RetentionRule {
	public function __construct(
		private readonly PersonMapper $persons,
		private readonly Access $access,
		private readonly ComingGuests $guests,
		private readonly Farewell $farewell,
		private readonly Clock $clock,
	) {
	}

	#[\Override]
	public function id(): string {
		return 'left';
	}

	#[\Override]
	public function defaultDays(): int {
		return 30;
	}

	#[\Override]
	public function sentence(IL10N $l, int $days): string {
		return $l->n(
			'Who belongs to no branch any more is forgotten after %n day.',
			'Who belongs to no branch any more is forgotten after %n days.',
			$days,
		);
	}

	#[\Override]
	public function due(DateTimeImmutable $before): int {
		return count($this->gone($before));
	}

	#[\Override]
	public function apply(DateTimeImmutable $before): int {
		$this->note();
		$gone = $this->gone($before);
		foreach ($gone as $personId) {
			$this->farewell->of($personId);
		}
		return count($gone);
	}

	/** Notes today for those who belong nowhere since yesterday, and takes the note off those who came back. */
	private function note(): void {
		foreach ($this->persons->withAccount() as ['id' => $id, 'uid' => $uid, 'leftOn' => $leftOn]) {
			$belongs = $this->belongs($id, $uid);
			if ($belongs !== ($leftOn === null)) {
				$this->persons->setLeftOn($id, $belongs ? null : $this->clock->today());
			}
		}
	}

	/** @return list<int> */
	private function gone(DateTimeImmutable $before): array {
		$gone = array_filter($this->persons->withAccount(), fn (array $person): bool => $person['leftOn'] !== null
			&& $person['leftOn'] < $before->format('Y-m-d') && !$this->belongs($person['id'], $person['uid']));
		return array_column($gone, 'id');
	}

	private function belongs(int $personId, string $uid): bool {
		$viewer = $this->access->viewerFor($uid);
		return $viewer->isMember() || $viewer->isAdmin || $this->guests->has($personId);
	}
}
