<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Minutes;

use OCA\Verband\Meeting\Answer;
use OCA\Verband\Meeting\DatedMeeting;
use OCA\Verband\Meeting\MeetingPeople;
use OCA\Verband\Meeting\MeetingPerson;
use OCA\Verband\Meeting\PeopleMapper;
use OCA\Verband\Meeting\PersonRole;

/** Who was in a sitting, and who of the body was not. */
final class Attendance {
	public function __construct(
		private readonly PeopleMapper $rows,
		private readonly MeetingPeople $people,
	) {
	}

	/** Where nobody noted who was there, whoever was expected and had not excused themselves. */
	public function wasThere(DatedMeeting $dated, int $personId): bool {
		$rows = $this->rows->of($dated->id());
		if ($this->isNoted($rows)) {
			return isset($rows[$personId]) && $rows[$personId]->wasThere();
		}
		$one = $this->people->of($dated)[$personId] ?? null;
		return $one !== null && $one->role === PersonRole::Expected && $one->answer !== Answer::Excused;
	}

	/** @return list<int> persons of the body who were not there; none where nobody noted it */
	public function absent(int $meetingId): array {
		$absent = array_filter($this->rows->of($meetingId), static fn (MeetingPerson $one): bool
			=> $one->role === PersonRole::Expected && in_array($one->state, ['excused', 'missing'], true));
		return array_keys($absent);
	}

	/** @param array<int, MeetingPerson> $rows */
	private function isNoted(array $rows): bool {
		return array_filter($rows, static fn (MeetingPerson $one): bool => $one->state !== '') !== [];
	}
}
