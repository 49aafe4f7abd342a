<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Gliederung\Election;

use OCA\Verband\Gliederung\ChairLimit;
use OCA\Verband\Gliederung\Office;
use OCA\Verband\Gliederung\OfficeMapper;
use OCA\Verband\Gliederung\OfficeRole;
use OCA\Verband\Gliederung\Persons;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Problem;

/** Writes the offices that follow from a confirmed report. */
final class Inauguration {
	public function __construct(
		private readonly OfficeMapper $offices,
		private readonly Persons $persons,
	) {
	}

	/**
	 * Inside the transaction of the confirmation, the Gliederung locked.
	 * @param list<Seat> $seats
	 * @throws Problem too-many-chairs, should offices have been entered in the meantime that leave no room
	 */
	public function carryOut(BoardReport $report, array $seats): void {
		$gliederungId = $report->getGliederungId();
		$seats = array_map($this->withPerson(...), $seats);
		$plan = Succession::plan($this->offices->ofGliederung($gliederungId), $seats, $report->getBeginsOn());
		foreach ($plan->end as $office) {
			$office->setUntilDate($plan->lastDay);
			$office->setRevision($office->getRevision() + 1);
			$this->offices->update($office);
		}
		foreach ($plan->drop as $office) {
			$this->offices->delete($office);
		}
		foreach ($plan->begin as $seat) {
			$this->offices->insert($this->office($gliederungId, $seat, $report->getBeginsOn()));
		}
		$this->assertRoom($gliederungId, $report->getBeginsOn());
	}

	private function withPerson(Seat $seat): Seat {
		return $seat->personId !== null ? $seat
			: new Seat($seat->role, (int)$this->persons->ensureNamed((string)$seat->name)->getId(), null, $seat->vote);
	}

	private function office(int $gliederungId, Seat $seat, string $from): Office {
		$office = new Office();
		$office->setGliederungId($gliederungId);
		$office->setPersonId((int)$seat->personId);
		$office->setRole($seat->role->value);
		$office->setFromDate($from);
		$office->setVote($seat->vote);
		$office->setRevision(1);
		return $office;
	}

	private function assertRoom(int $gliederungId, string $day): void {
		$chairs = array_filter(
			$this->offices->ofGliederung($gliederungId),
			static fn (Office $office): bool => $office->role() === OfficeRole::Chair && $office->isHeldOn($day),
		);
		if (count($chairs) > ChairLimit::MAX) {
			throw Problem::refused(ErrorCode::TooManyChairs, 'seats');
		}
	}
}
