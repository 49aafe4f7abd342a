<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes\Approval;

use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingMapper;
use OCA\Verband\Meeting\Minutes\Filing\FileJob;
use OCA\Verband\Meeting\Minutes\Minutes;
use OCA\Verband\Meeting\Minutes\MinutesDocument;
use OCA\Verband\Meeting\Minutes\MinutesMapper;
use OCA\Verband\Meeting\Minutes\MinutesState;
use OCA\Verband\Meeting\Minutes\RecordMapper;
use OCA\Verband\Meeting\Minutes\Version;
use OCA\Verband\Platform\Clock;
use OCP\BackgroundJob\IJobList;

/**
 * Settles minutes for good: both versions are put together, kept word for word, and hashed. The database holds all
 * of it or nothing; files are made from it afterwards, by a job that can be repeated.
 */
final class Approving {
	public function __construct(
		private readonly MinutesMapper $minutes,
		private readonly RecordMapper $records,
		private readonly MinutesDocument $document,
		private readonly MeetingMapper $meetings,
		private readonly IJobList $jobs,
		private readonly Clock $clock,
	) {
	}

	/**
	 * Call it inside a transaction.
	 * @param ?int $personId who says so; null if the members did, online
	 * @return bool false if somebody else was faster
	 */
	public function approve(DatedMeeting $dated, Minutes $minutes, ?int $personId, string $reason): bool {
		$id = $dated->id();
		$from = $minutes->state();
		$revision = $minutes->getRevision();
		$now = $this->clock->now()->getTimestamp();
		$texts = [];
		foreach (Version::cases() as $version) {
			$texts[$version->value] = $this->document->markdown($dated, $version);
		}
		$minutes->setState(MinutesState::Approved->value);
		$minutes->setApprovedAt($now);
		$minutes->setHash(hash('sha256', $texts[Version::Full->value]));
		$minutes->setRevision($revision + 1);
		if (!$this->minutes->replace($minutes, $revision)) {
			return false;
		}
		foreach ($texts as $version => $text) {
			$this->records->add($id, Version::from($version), $text);
		}
		$this->minutes->log($id, $now, $personId, $from, MinutesState::Approved, $reason);
		$this->meetings->raiseLive($id);
		$this->jobs->add(FileJob::class, ['meetingId' => $id]);
		return true;
	}
}
