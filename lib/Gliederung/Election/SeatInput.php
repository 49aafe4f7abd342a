<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung\Election;

use OCA\Verband\Gliederung\ChairLimit;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\PersonMapper;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;

/** Reads whom a board names as its successors. */
final class SeatInput {
	public const MAX_SEATS = 40;

	public function __construct(
		private readonly Members $members,
		private readonly PersonMapper $known,
		private readonly Persons $persons,
	) {
	}

	/**
	 * @return list<Seat> at least one
	 * @throws Problem with the field's name
	 */
	public function read(Input $input, int $gliederungId): array {
		$seats = [];
		foreach ($input->list('seats', self::MAX_SEATS) as $index => $fields) {
			$path = "seats.$index.";
			if (!is_array($fields)) {
				throw Problem::invalid(ErrorCode::Invalid, "seats.$index");
			}
			$seat = $this->seat(new Input($fields, $path), $path, $gliederungId);
			if (isset($seats[$seat->key()])) {
				throw Problem::invalid(ErrorCode::Duplicate, $path . 'personId');
			}
			$seats[$seat->key()] = $seat;
		}
		if ($seats === []) {
			throw Problem::invalid(ErrorCode::Required, 'seats');
		}
		if (count(array_filter($seats, static fn (Seat $seat): bool => $seat->role === OfficeRole::Chair)) > ChairLimit::MAX) {
			throw Problem::invalid(ErrorCode::TooManyChairs, 'seats');
		}
		return array_values($seats);
	}

	private function seat(Input $input, string $path, int $gliederungId): Seat {
		$role = $input->enum('role', OfficeRole::class);
		if (!$role->isBoard()) {
			throw Problem::invalid(ErrorCode::Invalid, $path . 'role');
		}
		$vote = $input->has('vote') ? $input->bool('vote') : true;
		$personId = $input->nullableInt('personId');
		$uid = $input->nullableString('uid', 64);
		if ($personId === null && $uid === null) {
			return new Seat($role, null, $input->string('name', Persons::MAX_NAME, required: true), $vote);
		}
		// whoever they may not name answers like whoever is not there
		$person = $personId !== null ? $this->known->find($personId)
			: ($this->members->hasAccount($gliederungId, (string)$uid) ? $this->persons->ensureForUid((string)$uid) : null);
		if ($person === null || !$this->members->hasPerson($gliederungId, $person)) {
			throw Problem::invalid(ErrorCode::UnknownPerson, $path . ($personId !== null ? 'personId' : 'uid'));
		}
		return new Seat($role, (int)$person->getId(), null, $vote);
	}
}
