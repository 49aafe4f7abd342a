<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting;

use OCA\Verband\Gliederung\Election\Members;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;

/**
 * Whom a body may name by id: its own members, whoever holds or held an office, which every member sees anyway, and
 * the people of the meeting. Everybody else is as good as not there: their name would say that they are members.
 */
final class NamedPeople {
	public function __construct(
		private readonly PersonMapper $persons,
		private readonly OfficeMapper $offices,
		private readonly Members $members,
		private readonly PeopleMapper $people,
	) {
	}

	/**
	 * @param ?int $meetingId null in the store of topics
	 * @throws Problem unknown-person with that field
	 */
	public function assertKnown(int $personId, int $gliederungId, ?int $meetingId, string $field): void {
		$person = $this->persons->find($personId);
		$isKnown = $person !== null && !$person->isFormer() && ($this->offices->ofPerson($personId) !== []
			|| $this->members->hasPerson($gliederungId, $person)
			|| ($meetingId !== null && isset($this->people->of($meetingId)[$personId])));
		if (!$isKnown) {
			throw Problem::invalid(ErrorCode::UnknownPerson, $field);
		}
	}
}
