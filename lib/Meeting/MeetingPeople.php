<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Gliederung\Office;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\Person;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Platform\Clock;

/**
 * Who is expected at a meeting: until it starts, whoever holds a board office of the body on its day, or whomever its
 * circle is made of, and the guests; from then on the rows written at its start.
 */
final class MeetingPeople {
	public function __construct(
		private readonly PeopleMapper $rows,
		private readonly OfficeMapper $offices,
		private readonly PersonMapper $persons,
		private readonly Circle $circle,
		private readonly Clock $clock,
	) {
	}

	/** @return array<int, MeetingPerson> by person, expected ones first */
	public function of(DatedMeeting $dated): array {
		$stored = $this->rows->of($dated->id());
		if ($dated->meeting->state() !== MeetingState::Planned) {
			return $stored;
		}
		$people = [];
		$day = $dated->day($this->clock->zone());
		foreach ($this->circle->of($dated, $day) ?? $this->board($dated, $day) as $office) {
			$id = $office->getPersonId();
			$vote = $office->hasVote() || ($people[$id]->vote ?? false);
			$people[$id] = new MeetingPerson($id, PersonRole::Expected, $vote, $stored[$id]->answer ?? Answer::None);
		}
		return $people + array_filter($stored, static fn (MeetingPerson $one): bool => $one->role === PersonRole::Guest);
	}

	/** @return list<Office> */
	private function board(DatedMeeting $dated, string $day): array {
		return array_values(array_filter($this->offices->ofGliederung($dated->meeting->getGliederungId()), static fn (Office $office): bool
			=> $office->isHeldOn($day) && $office->role()->writes()));
	}

	/**
	 * @param array<int, MeetingPerson> $people
	 * @return list<array<string, mixed>> `MeetingPerson` of openapi.json
	 */
	public function present(array $people): array {
		$persons = $this->persons->findMany(array_keys($people));
		return array_values(array_map(static fn (MeetingPerson $one): array => [
			'person' => Person::refOf($persons, $one->personId),
			'role' => $one->role->value,
			'vote' => $one->vote,
			'answer' => $one->answer->value,
			'state' => $one->state,
		], $people));
	}
}
