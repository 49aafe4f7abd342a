<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Preview\Example;

use DateTimeImmutable;
use DateTimeZone;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Meeting\Answer;
use OCA\Verband\Meeting\Meeting;
use OCA\Verband\Meeting\MeetingPerson;
use OCA\Verband\Meeting\MeetingState;
use OCA\Verband\Meeting\PeopleMapper;
use OCA\Verband\Meeting\PersonRole;
use OCA\Verband\Preview\Example\Plan\Month;
use OCA\Verband\Preview\Example\Plan\Seed;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Who has answered an invitation, and who was there. */
final class AttendanceLoader {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly OfficeMapper $offices,
		private readonly PeopleMapper $people,
	) {
	}

	public function load(Meeting $meeting, string $key, int $start, int $end): void {
		$day = (new DateTimeImmutable('@' . $start))->setTimezone(new DateTimeZone(Month::ZONE))->format('Y-m-d');
		$isClosed = $meeting->state() === MeetingState::Closed;
		$seen = [];
		foreach ($this->offices->ofGliederung($meeting->getGliederungId()) as $office) {
			if (!$office->isHeldOn($day) || !$office->role()->writes() || isset($seen[$office->getPersonId()])) {
				continue;
			}
			$seen[$office->getPersonId()] = true;
			$luck = Seed::number($key . $office->getPersonId(), 100);
			$answer = $luck < 60 ? Answer::Yes : ($luck < 75 ? Answer::Excused : Answer::None);
			$state = match (true) {
				!$isClosed => '', $luck < 75 && $luck >= 60 => 'excused', $luck >= 92 => 'missing', $luck < 8 => 'late', default => 'present',
			};
			if ($answer !== Answer::None || $isClosed) {
				$this->people->put($meeting->getId(), new MeetingPerson($office->getPersonId(), PersonRole::Expected, $office->hasVote(), $answer, $state));
			}
			if ($state === 'present' || $state === 'late') {
				$this->present($meeting->getId(), $office->getPersonId(), $state === 'late' ? $start + 1500 : $start, $end);
			}
		}
	}

	private function present(int $meetingId, int $personId, int $from, int $until): void {
		$query = $this->db->getQueryBuilder();
		$number = static fn (int $value): mixed => $query->createNamedParameter($value, IQueryBuilder::PARAM_INT);
		$query->insert('verband_presence')->values([
			'meeting_id' => $number($meetingId),
			'person_id' => $number($personId),
			'from_ts' => $number($from),
			'until_ts' => $number($until),
			'confirmed' => $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL),
		])->executeStatement();
	}
}
