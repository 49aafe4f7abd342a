<?php

declare(strict_types=1);

// SPDX-FileCopyrightText: 2026 Verband contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

namespace OCA\Verband\Meeting\Attendance;

use OCA\Verband\Calendar\EventService;
use OCA\Verband\Calendar\OccurrenceMapper;
use OCA\Verband\Gliederung\Access;
use OCA\Verband\Platform\Clock;
use OCA\Verband\Platform\ErrorCode;
use OCA\Verband\Platform\Etag;
use OCA\Verband\Platform\Input;
use OCA\Verband\Platform\Problem;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/** Which dates beside its meetings a board is expected at, and who was there: written by that board. */
final class ExpectedDates {
	use TTransactional;

	private const MAX_MARKS = 200;

	public function __construct(
		private readonly Access $access,
		private readonly EventService $events,
		private readonly OccurrenceMapper $occurrences,
		private readonly ExpectedDateMapper $dates,
		private readonly AttendanceReader $reader,
		private readonly MarkMapper $marks,
		private readonly IDBConnection $db,
		private readonly Clock $clock,
	) {
	}

	/** @throws Problem not-found, forbidden, duplicate, or invalid fields */
	public function add(int $gliederungId, Input $input): ExpectedDate {
		$viewer = $this->access->assertReportsBoard($gliederungId);
		$kind = $input->enum('kind', AttendanceKind::class);
		if (!$kind->isEvent()) {
			throw Problem::invalid(ErrorCode::Invalid, 'kind');
		}
		$eventId = $this->events->find($viewer, $input->int('eventId'))->getId();
		$recurrenceId = (string)$input->nullableString('recurrenceId', 32);
		if (!$this->occurrences->has($eventId, $recurrenceId)) {
			throw Problem::invalid(ErrorCode::Invalid, 'recurrenceId');
		}
		if ($this->dates->of($gliederungId, $eventId, $recurrenceId) !== null) {
			throw Problem::refused(ErrorCode::Duplicate);
		}
		$date = new ExpectedDate();
		$date->setGliederungId($gliederungId);
		$date->setEventId($eventId);
		$date->setRecurrenceId($recurrenceId);
		$date->setKind($kind->value);
		$date->setRevision(1);
		return $this->dates->insert($date);
	}

	/** @throws Problem not-found for everybody but the board */
	public function find(int $id): ExpectedDate {
		$viewer = $this->access->assertMember();
		$date = $this->dates->find($id);
		return $date instanceof ExpectedDate && in_array($date->getGliederungId(), $viewer->boardIds, true) ? $date : throw Problem::notFound();
	}

	/**
	 * All states of a date at once; whoever is not named was not noted.
	 * @param string $ifMatch the ETag that the change was made against, or "*"
	 * @throws Problem
	 */
	public function mark(int $id, string $ifMatch, Input $input): ExpectedDate {
		$date = $this->matching($id, $ifMatch);
		$expected = $this->reader->expected($date);
		$states = [];
		foreach ($input->inputs('states', self::MAX_MARKS) as $one) {
			$personId = $one->int('personId');
			if (!in_array($personId, $expected, true)) {
				throw $one->problem(ErrorCode::UnknownPerson, 'personId');
			}
			$states[$personId] = $one->enum('state', AttendanceState::class);
		}
		return $this->atomic(function () use ($date, $states): ExpectedDate {
			$this->swap($date);
			$date->setRevision($date->getRevision() + 1);
			$this->marks->replace($date->getId(), $states, $this->clock->now()->getTimestamp());
			return $date;
		}, $this->db);
	}

	/** @throws Problem */
	public function remove(int $id, string $ifMatch): void {
		$date = $this->matching($id, $ifMatch);
		$this->atomic(function () use ($date): void {
			$this->swap($date);
			$this->marks->replace($date->getId(), [], 0);
			$this->dates->delete($date);
		}, $this->db);
	}

	/** @return array<string, mixed> `ExpectedDate` of openapi.json */
	public function present(ExpectedDate $date): array {
		$states = $this->marks->of([$date->getId()])[$date->getId()] ?? [];
		return [
			'id' => $date->getId(),
			'gliederungId' => $date->getGliederungId(),
			'eventId' => $date->getEventId(),
			'recurrenceId' => $date->getRecurrenceId() === '' ? null : $date->getRecurrenceId(),
			'kind' => $date->kind()->value,
			'states' => array_map(static fn (int $personId, AttendanceState $state): array => ['personId' => $personId, 'state' => $state->value], array_keys($states), $states),
			'etag' => $date->etag(),
		];
	}

	private function matching(int $id, string $ifMatch): ExpectedDate {
		$date = $this->find($id);
		return Etag::names($ifMatch, $date->getRevision()) ? $date : throw Problem::conflict($this->present($date));
	}

	private function swap(ExpectedDate $date): void {
		if (!$this->dates->raiseRevision($date->getId(), $date->getRevision())) {
			throw Problem::conflict($this->present($this->find($date->getId())));
		}
	}
}
