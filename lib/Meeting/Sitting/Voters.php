<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Sitting;

use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingPeople;
use OCA\Verband\Meeting\MeetingPerson;
use OCA\Verband\Meeting\PresentVoters;

/** Whether a body can resolve just now. */
final class Voters {
	public function __construct(
		private readonly MeetingPeople $people,
		private readonly PresentVoters $present,
		private readonly BodyRules $rules,
	) {
	}

	/**
	 * @param int $at seconds since 1970
	 * @param ?array<int, MeetingPerson> $people of the meeting, if they are known already
	 */
	public function quorum(DatedMeeting $dated, int $at, ?array $people = null): Quorum {
		$text = $dated->meeting->getQuorumRule();
		$rule = QuorumRule::read($text);
		if ($text === '' || $rule === null) {
			[$rule] = $this->rules->of($dated->meeting->getGliederungId());
		}
		$voters = count(array_filter($people ?? $this->people->of($dated), static fn (MeetingPerson $one): bool => $one->vote));
		return new Quorum($rule->text, $voters, (int)$this->present->count($dated->id(), $at), $rule->needed($voters));
	}
}
