<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Invitation;

use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\MeetingPeople;
use OCA\Verband\Meeting\MeetingQuery;
use OCA\Verband\Meeting\PeopleMapper;
use OCA\Verband\Platform\Clock;
use OCP\AppFramework\Db\TTransactional;
use OCP\BackgroundJob\IJobList;
use OCP\IDBConnection;

/**
 * Invites whoever is expected, some days before a meeting and once: that it was done and the letters to write are
 * stored in one transaction, so that a second run, or a second server, finds nothing left to do.
 */
final class Invitations {
	use TTransactional;

	private const DAY = 86400;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly MeetingQuery $query,
		private readonly MeetingMapper $meetings,
		private readonly MeetingPeople $people,
		private readonly PeopleMapper $rows,
		private readonly IJobList $jobs,
		private readonly Clock $clock,
	) {
	}

	/** @return int how many meetings were invited to */
	public function sendDue(): int {
		$now = $this->clock->now()->getTimestamp();
		$this->rows->forgetAddresses($now - self::DAY);
		$sent = 0;
		foreach ($this->query->uninvited($now) as $dated) {
			if ($dated->start - $dated->meeting->getInviteDays() * self::DAY <= $now) {
				$sent += $this->atomic(fn (): bool => $this->claim($dated, $now), $this->db) ? 1 : 0;
			}
		}
		return $sent;
	}

	private function claim(DatedMeeting $dated, int $now): bool {
		if (!$this->meetings->markInvited($dated->id(), $now)) {
			return false;
		}
		foreach (array_keys($this->people->of($dated)) as $personId) {
			$this->jobs->add(LetterJob::class, ['meetingId' => $dated->id(), 'personId' => $personId]);
		}
		return true;
	}
}
